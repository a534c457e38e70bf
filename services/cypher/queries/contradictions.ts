import { optionalDate, optionalEntityName, parametersOf } from './fragments/parameters.ts';
import { SIDE_NOTE, sideOf } from './fragments/side-of.ts';
import { defineQuery } from './named-query.ts';

/** Who says that claim `claim` holds, and one sentence that states it. */
const stated = (claim: string, name: string): string => `
CALL (${claim}) {
  MATCH (${claim})-[:STATED_IN]->(s:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WITH s, a LIMIT 1
  RETURN {
    claim: ${claim}.id, time: ${claim}.time, firstSeen: left(${claim}.firstSeen, 10), sources: ${claim}.sources,
    saidBy: COLLECT { MATCH (${claim})-[:ATTRIBUTED_TO]->(x:Entity) RETURN x.name ORDER BY x.name LIMIT 10 },
    sentence: s.text, article: a.title, url: a.url
  } AS ${name}
}`;

export const contradictions = defineQuery({
  name: 'contradictions',
  summary: 'What is both affirmed and denied, by whom, and in which words',
  description: `One row for each pair of claims that cannot both be so, the last published first: \`affirmed\` and \`negated\` have a sentence, who says so, the time and the day of first publication. A claim without a time is about the days before the articles that state it; two may still speak of different occasions: compare the sentences. ${SIDE_NOTE} At most 500 pairs.`,
  parameters: parametersOf({
    about: optionalEntityName('Only claims about this person, state or organisation', 'Kim Jong Un'),
    since: optionalDate('Only where one was published on or after this day, month or year', '2019'),
  }),
  cypher: `${sideOf('side', 'about')}
CALL (side) {
  WITH side WHERE $about IS NULL
  MATCH (d:Claim)-[:CONTRADICTS]->(c:Claim)
  RETURN d, c
  UNION
  UNWIND side AS member
  MATCH (member)<-[:SUBJECT|OBJECT]-(d:Claim)-[:CONTRADICTS]->(c:Claim)
  RETURN d, c
}
WITH c, d, CASE WHEN c.lastSeen >= d.lastSeen THEN c.lastSeen ELSE d.lastSeen END AS lastSeen
WHERE $since IS NULL OR lastSeen >= $since
ORDER BY lastSeen DESC, c.id, d.id LIMIT 500
MATCH (c)-[:SUBJECT]->(who:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(whom:Entity)${stated('d', 'affirmed')}${stated('c', 'negated')}
RETURN who.name AS who, c.predicate AS did, c.mode AS mode, c.role AS role, whom.name AS whom, c.status AS status,
  left(lastSeen, 10) AS lastSeen, affirmed, negated`,
  example: { about: null, since: null },
});
