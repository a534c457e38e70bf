import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { ClaimLink } from '../rows/evidence-rows.ts';

export type ClaimLinkType = 'ATTRIBUTED_TO' | 'AT';

/**
 * Who says so, or where: one relationship however many sentences agree. `MERGE` would
 * look through all that lead to a busy entity.
 */
export const createClaimLinks = (type: ClaimLinkType, rows: readonly ClaimLink[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
WHERE NOT EXISTS { (c)-[:${type}]->(e) }
CREATE (c)-[:${type}]->(e)`,
  params: inBatch({ rows }),
});
