import type { Check } from './check.ts';

/** Who contradicts whom is looked up by topic; whether they do is checked by `find-contradiction-faults`. */
export const CONTRADICTION_CHECKS: readonly Check[] = [
  {
    name: 'claims have one topic when predicate, ends, mode and role are the same',
    text: `
MATCH (c:Claim)
WITH c.predicate AS predicate, COLLECT { MATCH (c)-[:SUBJECT]->(e) RETURN e.id } AS subject,
  COLLECT { MATCH (c)-[:OBJECT]->(e) RETURN e.id } AS object, c.mode AS mode, c.role AS role,
  collect(DISTINCT coalesce(c.topic, '')) AS topics, collect(c.id)[0] AS offender
WHERE size(topics) <> 1 OR topics[0] = ''
RETURN offender`,
  },
  {
    name: 'claims of one topic have predicate, ends, mode and role in common',
    text: `
MATCH (c:Claim)
WITH c.topic AS topic, collect(DISTINCT [
  c.predicate, COLLECT { MATCH (c)-[:SUBJECT]->(e) RETURN e.id }, COLLECT { MATCH (c)-[:OBJECT]->(e) RETURN e.id },
  coalesce(c.mode, ''), coalesce(c.role, '')
]) AS said
WHERE size(said) <> 1
RETURN topic AS offender`,
  },
  {
    name: 'what contradicts leads once from an affirmed to a negated claim of its topic',
    text: `
MATCH (a)-[:CONTRADICTS]->(n)
WITH a, n, count(*) AS times
WHERE times > 1 OR a.topic <> n.topic OR a.polarity <> 'affirmed' OR n.polarity <> 'negated'
RETURN a.id + ' ' + n.id AS offender`,
  },
];
