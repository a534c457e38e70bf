import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** Names that an entity may have lost. */
export type DoubtfulNames = { id: string; names: string[] };
export type LostNames = { id: string; name: string; aliases: string[]; lost: string[]; nameIsLost: boolean };

/** Which of them no remaining article uses. The search ends at the first that does, so that busy entities stay cheap. */
export const findLostNames = (rows: readonly DoubtfulNames[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (e:Entity {id: row.id})
UNWIND row.names AS name
WITH e, name, EXISTS { (e)<-[n:NAMES]-(:Article) WHERE name IN n.aliases } AS kept
WITH e, collect(CASE WHEN kept THEN null ELSE name END) AS lost
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, lost,
       NOT EXISTS { (e)<-[n:NAMES]-(:Article) WHERE n.name = e.name } AS nameIsLost`,
  params: inBatch({ rows }),
});
