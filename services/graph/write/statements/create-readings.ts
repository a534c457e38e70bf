import type { Statement } from '../../statement.ts';

/** How an article was read; a node of its own, so that whoever asks for an article does not get it along. */
export type ReadingRow = { id: string; explanation: string };

export const createReadings = (rows: readonly ReadingRow[]): Statement => ({
  text: `
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
CREATE (a)-[:READ_AS]->(:Reading {explanation: row.explanation})`,
  params: { rows },
});
