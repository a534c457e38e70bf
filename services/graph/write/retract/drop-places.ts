import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { ClaimLink } from '../rows/evidence-rows.ts';

/** Takes away places that no remaining sentence gives. */
export const dropPlaces = (rows: readonly ClaimLink[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (c:Claim {id: row.claim})-[r:AT]->(:Entity {id: row.entity})
USING INDEX SEEK c:Claim(id)
WHERE NOT EXISTS { (c)-[e:STATED_IN]->() WHERE e.place = row.entity }
DELETE r`,
  params: inBatch({ rows }),
});
