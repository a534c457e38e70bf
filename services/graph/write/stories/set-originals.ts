import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { ChosenOriginal } from './choose-originals.ts';

export const setOriginals = (rows: readonly ChosenOriginal[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (a:Article {id: row.id})
WITH a, row, COLLECT { MATCH (a)-[r:REPRINTS]->() RETURN r } AS stale
FOREACH (r IN stale | DELETE r)
WITH a, row
MATCH (original:Article {id: row.original})
CREATE (a)-[:REPRINTS]->(original)`,
  params: inBatch({ rows }),
});
