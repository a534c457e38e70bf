import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export type GivenNames = { id: string; names: string[] };

/** Every canonical name that an article gives to the entities. */
export const findGivenNames = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (e:Entity {id: id})<-[n:NAMES]-(:Article)
RETURN id, collect(DISTINCT n.name) AS names`,
  params: inBatch({ ids }),
});
