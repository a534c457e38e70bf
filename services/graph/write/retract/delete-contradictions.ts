import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { Contradiction } from '../statements/create-contradictions.ts';

export const deleteContradictions = (rows: readonly Contradiction[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (:Claim {id: row.affirmed})-[r:CONTRADICTS]->(:Claim {id: row.negated})
DELETE r`,
  params: inBatch({ rows }),
});
