import type { Predicate } from '../../../../schema/predicates.ts';
import type { ClaimRow } from '../rows/claim-rows.ts';

/** The edges that queries walk, one for each new claim with an object; `predicate` is from the closed list. */
export const createDirectEdges = (predicate: Predicate, claims: readonly ClaimRow[]) => ({
  text: `
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (subject)-[r:${predicate}]->(object)
SET r = row.properties`,
  params: {
    rows: claims.map(({ id, subject, object, sources, properties: { predicate: _, ...qualifiers } }) => ({
      subject,
      object,
      properties: { ...qualifiers, claimId: id, sources },
    })),
  },
});
