import type { Statement } from '../../statement.ts';
import type { ClaimRow } from '../rows/claim-rows.ts';

/** How many relationships a new claim with an object has: subject, object, and the direct edge between them. */
export const LINKS_OF_CLAIM = 3;

/** Gives new claims their properties, their two ends, and the direct edge that queries walk. */
export const createClaims = (claims: readonly ClaimRow[]): Statement => ({
  text: `
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
SET c += row.qualifiers, c.predicate = row.predicate
CREATE (c)-[:SUBJECT]->(subject), (c)-[:OBJECT]->(object), (subject)-[r:$(row.predicate)]->(object)
SET r = row.qualifiers, r.claimId = row.id, r.sources = row.sources`,
  params: {
    rows: claims.map(({ id, predicate, subject, object, sources, qualifiers }) => ({
      id,
      predicate,
      subject,
      object,
      sources,
      qualifiers,
    })),
  },
});
