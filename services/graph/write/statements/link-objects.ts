import type { ClaimRow } from '../rows/claim-rows.ts';

/** Rows without an object must not be among these. */
export const linkObjects = (rows: readonly ClaimRow[]) => ({
  text: `
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (object:Entity {id: row.object})
CREATE (c)-[:OBJECT]->(object)`,
  params: { rows },
});
