import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { ClaimLink } from '../rows/evidence-rows.ts';

/** Takes away who said so where no remaining sentence has it from them. */
export const dropAttributions = (rows: readonly ClaimLink[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (c:Claim {id: row.claim})-[r:ATTRIBUTED_TO]->(:Entity {id: row.entity})
USING INDEX SEEK c:Claim(id)
WHERE NOT EXISTS { (c)-[e:STATED_IN]->() WHERE row.entity IN e.attributedTo }
DELETE r`,
  params: inBatch({ rows }),
});
