import type { ClaimRow } from '../rows/claim-rows.ts';

/** Gives new claims their properties and their subject. */
export const describeClaims = (rows: readonly ClaimRow[]) => ({
  text: `
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (subject:Entity {id: row.subject})
SET c += row.properties
CREATE (c)-[:SUBJECT]->(subject)`,
  params: { rows },
});
