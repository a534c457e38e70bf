import type { Check } from './check.ts';

/** What claims say of themselves is what their evidence says. */
export const CLAIM_CHECKS: readonly Check[] = [
  {
    name: 'a claim has one subject, at most one object, and evidence',
    text: `
MATCH (c:Claim)
WHERE COUNT { (c)-[:SUBJECT]->(:Entity) } <> 1 OR COUNT { (c)-[:OBJECT]->() } > 1
   OR COUNT { (c)-[:OBJECT]->(:Entity) } <> COUNT { (c)-[:OBJECT]->() } OR NOT EXISTS { (c)-[:STATED_IN]->(:Sentence) }
RETURN c.id AS offender`,
  },
  {
    name: 'a claim has its qualifiers',
    text: `
MATCH (c:Claim)
WHERE c.predicate IS NULL OR c.status IS NULL OR c.polarity IS NULL OR c.sources IS NULL
RETURN c.id AS offender`,
  },
  {
    name: '`sources`, `firstSeen` and `lastSeen` are those of the stories and articles that state the claim',
    text: `
MATCH (c:Claim)
CALL (c) {
  MATCH (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH DISTINCT a
  RETURN count(DISTINCT coalesce(a.story, a.id)) AS sources, min(a.publishedAt) AS firstSeen, max(a.publishedAt) AS lastSeen
}
WITH c WHERE c.sources <> sources
   OR coalesce(c.firstSeen, '') <> coalesce(firstSeen, '') OR coalesce(c.lastSeen, '') <> coalesce(lastSeen, '')
RETURN c.id AS offender`,
  },
  {
    name: 'a claim is attributed to whom its evidence names, and to nobody else',
    text: `
MATCH (c:Claim)
WITH c, COLLECT { MATCH (c)-[:ATTRIBUTED_TO]->(e) RETURN e.id AS id ORDER BY id } AS told,
  COLLECT { MATCH (c)-[s:STATED_IN]->() UNWIND s.attributedTo AS id RETURN DISTINCT id ORDER BY id } AS meant
WHERE told <> meant
RETURN c.id AS offender`,
  },
  {
    name: 'a claim is where its evidence says, and nowhere else',
    text: `
MATCH (c:Claim)
WITH c, COLLECT { MATCH (c)-[:AT]->(e:Place) RETURN e.id AS id ORDER BY id } AS told,
  COLLECT { MATCH (c)-[s:STATED_IN]->() WHERE s.place IS NOT NULL RETURN DISTINCT s.place AS id ORDER BY id } AS meant
WHERE told <> meant OR EXISTS { (c)-[:AT]->(other) WHERE NOT other:Place }
RETURN c.id AS offender`,
  },
];
