import type { Statement } from '../../statement.ts';
import type { ClaimLink } from '../rows/evidence-rows.ts';

export type ClaimLinkType = 'ATTRIBUTED_TO' | 'AT';

/** Who says so, or where: one relationship however many sentences agree. The claims must be locked. */
export const mergeClaimLinks = (type: ClaimLinkType, rows: readonly ClaimLink[]): Statement => ({
  text: `
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
MERGE (c)-[:${type}]->(e)`,
  params: { rows },
});
