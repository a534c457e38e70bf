import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** What an article calls an entity; without names for a state. */
export type StoredNaming = { entity: string; name: string | null; aliases: string[] | null };

export const findNamings = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[n:NAMES]->(e:Entity)
USING INDEX SEEK a:Article(id)
RETURN e.id AS entity, n.name AS name, n.aliases AS aliases`,
  params: inBatch({ ids }),
});
