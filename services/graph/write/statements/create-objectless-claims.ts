import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { ClaimRow } from '../rows/claim-rows.ts';

/** Gives new claims without an object their properties and their subject; they have no direct edge. */
export const createObjectlessClaims = (rows: readonly ClaimRow[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (c:Claim {id: row.id})
MATCH (subject:Entity {id: row.subject})
SET c.predicate = row.predicate, c.mode = row.mode, c.status = row.status, c.polarity = row.polarity,
    c.role = row.role, c.time = row.time
CREATE (c)-[:SUBJECT]->(subject)`,
  params: inBatch({ rows }),
});
