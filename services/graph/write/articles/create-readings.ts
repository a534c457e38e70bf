import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/**
 * What was read in an article, as a whole, and by what its copies are found; a node of its own, so that whoever asks for
 * an article does not get it along. `keys` are those of its fingerprint, `sketch` and `version` the rest of it.
 */
export type ReadingRow = {
  id: string;
  extraction: string;
  explanation: string | undefined;
  keys: readonly string[];
  sketch: string | undefined;
  version: number | undefined;
};

export const createReadings = (rows: readonly ReadingRow[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (a:Article {id: row.id})
CREATE (a)-[:READ_AS]->(r:Reading {
  extraction: row.extraction, explanation: row.explanation, sketch: row.sketch, version: row.version
})
WITH r, row
UNWIND row.keys AS key
MERGE (b:Bucket {key: key})
CREATE (r)-[:IN_BUCKET]->(b)`,
  params: inBatch({ rows }),
});
