import { PREDICATES } from '../../../../schema/predicates.ts';

/**
 * The claims `d` that say the opposite of claim `c`: marked so, or the same of the same two with the other polarity and
 * no other time. Whether two undated claims are about one event is for the reader to say.
 */
export const OPPOSITES = `
CALL (c) {
  MATCH (c)-[:CONTRADICTS]-(d:Claim)
  RETURN d
  UNION
  MATCH (c)-[:SUBJECT]->(from:Entity), (c)-[:OBJECT]->(to:Entity)
  MATCH (from)-[r:${PREDICATES.join('|')}]->(to)
  WHERE type(r) = c.predicate AND r.polarity <> c.polarity AND r.status = c.status
    AND coalesce(r.mode, '') = coalesce(c.mode, '') AND coalesce(r.role, '') = coalesce(c.role, '')
    AND (r.time IS NULL OR c.time IS NULL OR r.time = c.time)
  MATCH (d:Claim {id: r.claimId})
  RETURN d
}`;
