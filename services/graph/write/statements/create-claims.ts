import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { ClaimRow } from '../rows/claim-rows.ts';

/** How many relationships a new claim with an object has: subject, object, and the direct edge between them. */
export const LINKS_OF_CLAIM = 3;

/** Gives new claims their properties, their two ends, and the direct edge that queries walk. */
export const createClaims = (rows: readonly ClaimRow[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (c:Claim {id: row.id})
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
SET c.predicate = row.predicate, c.mode = row.mode, c.status = row.status, c.polarity = row.polarity,
    c.role = row.role, c.time = row.time
CREATE (c)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object), (subject)-[:$(row.predicate) {
  claimId: row.id, mode: row.mode, status: row.status, polarity: row.polarity, role: row.role, time: row.time,
  sources: row.sources
}]->(object)`,
  params: inBatch({ rows }),
});
