import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** How an article was read; a node of its own, so that whoever asks for an article does not get it along. */
export type ReadingRow = { id: string; explanation: string };

export const createReadings = (rows: readonly ReadingRow[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (a:Article {id: row.id})
CREATE (a)-[:READ_AS]->(:Reading {explanation: row.explanation})`,
  params: inBatch({ rows }),
});
