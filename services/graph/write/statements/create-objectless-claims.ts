import type { Statement } from '../../statement.ts';
import type { ClaimRow } from '../rows/claim-rows.ts';

/** Gives new claims without an object their properties and their subject; they have no direct edge. */
export const createObjectlessClaims = (claims: readonly ClaimRow[]): Statement => ({
  text: `
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (subject:Entity {id: row.subject})
SET c += row.qualifiers, c.predicate = row.predicate
CREATE (c)-[:SUBJECT]->(subject)`,
  params: { rows: claims.map(({ id, subject, predicate, qualifiers }) => ({ id, subject, predicate, qualifiers })) },
});
