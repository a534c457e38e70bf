import type { Check } from './check.ts';

/** Entities and sentences are there because articles have them. */
export const ENTITY_CHECKS: readonly Check[] = [
  {
    name: 'an entity has exactly one type',
    text: `
MATCH (e:Entity)
WHERE size([label IN labels(e) WHERE label IN ['Person', 'State', 'Organization', 'Place']]) <> 1 OR size(labels(e)) <> 2
RETURN e.id AS offender`,
  },
  {
    name: 'an entity is named by an article',
    text: 'MATCH (e:Entity) WHERE NOT EXISTS { (e)<-[:NAMES]-(:Article) } RETURN e.id AS offender',
  },
  {
    name: 'whoever is mentioned is named by the article, once',
    text: `
MATCH (a:Article)-[:HAS_SENTENCE]->(:Sentence)-[:MENTIONS]->(e)
WITH DISTINCT a, e
WHERE COUNT { (a)-[:NAMES]->(e) } <> 1
RETURN a.id + ' ' + e.id AS offender`,
  },
  {
    name: 'name and aliases are those that the articles give',
    text: `
MATCH (e:Entity)
WHERE NOT e:State
WITH e, COLLECT { MATCH (e)<-[n:NAMES]-() UNWIND n.aliases AS alias RETURN DISTINCT alias ORDER BY alias } AS aliases,
  COLLECT {
    MATCH (e)<-[n:NAMES]-() RETURN n.name AS name ORDER BY coalesce(n.isBorrowed, false), name LIMIT 1
  } AS names
WHERE size(aliases) <> size(e.aliases) OR any(alias IN aliases WHERE NOT alias IN e.aliases) OR e.name <> names[0]
RETURN e.id AS offender`,
  },
  {
    name: 'a sentence belongs to one article',
    text: 'MATCH (s:Sentence) WHERE COUNT { (s)<-[:HAS_SENTENCE]-(:Article) } <> 1 RETURN s.id AS offender',
  },
  {
    name: 'nothing has a label of its own making',
    text: `
MATCH (n)
WHERE NOT (n:Article OR n:Sentence OR n:Entity OR n:Claim OR n:Reading OR n:Bucket OR n:WriteLock OR n:Withdrawal OR n:IdentityDecision OR n:SchemaMigration)
RETURN elementId(n) AS offender`,
  },
];
