import { PREDICATES } from '../../../schema/predicates.ts';
import type { Check } from './check.ts';

const QUALIFIERS = ['mode', 'status', 'polarity', 'role', 'time', 'sources'] as const;
const TYPES = PREDICATES.join('|');

const differ = QUALIFIERS.map((name) => `coalesce(r.${name}, '') <> coalesce(c.${name}, '')`).join(' OR ');

/** The direct edges, which are there for querying, say exactly what the claims say. */
export const EDGE_CHECKS: readonly Check[] = [
  {
    name: 'a direct edge agrees with its claim',
    text: `
MATCH (subject:Entity)-[r:${TYPES}]->(object:Entity)
OPTIONAL MATCH (c:Claim {id: r.claimId})
WITH subject, r, object, c
WHERE c IS NULL OR type(r) <> c.predicate OR ${differ}
   OR NOT EXISTS { (c)-[:SUBJECT]->(subject) } OR NOT EXISTS { (c)-[:OBJECT]->(object) }
   OR any(key IN keys(r) WHERE NOT key IN $known)
RETURN coalesce(r.claimId, elementId(r)) AS offender`,
  },
  {
    name: 'a claim with an object has one direct edge, and one without has none',
    text: `
MATCH (c:Claim)
OPTIONAL MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
WITH c, subject, object
WHERE object IS NOT NULL AND COUNT { (subject)-[r:${TYPES}]->(object) WHERE r.claimId = c.id } <> 1
RETURN c.id AS offender`,
  },
  {
    name: 'no claim has two direct edges',
    text: `
MATCH ()-[r:${TYPES}]->()
WITH r.claimId AS id, count(*) AS edges
WHERE edges > 1 OR id IS NULL
RETURN coalesce(id, 'an edge without claimId') AS offender`,
  },
];

export const EDGE_PROPERTIES: readonly string[] = ['claimId', ...QUALIFIERS];
