import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export type Contradiction = { affirmed: string; negated: string };

/** Stored in one direction, from what is affirmed to what denies it. */
export const createContradictions = (rows: readonly Contradiction[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (affirmed:Claim {id: row.affirmed})
MATCH (negated:Claim {id: row.negated})
CREATE (affirmed)-[:CONTRADICTS]->(negated)`,
  params: inBatch({ rows }),
});
