import { PREDICATES } from '../../../schema/predicates.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_NOTE, ONE_SENTENCE } from './fragments/evidence.ts';
import { MOST_ROWS, MOST_ROWS_NOTE } from './fragments/most-rows.ts';
import { date, optionalEntityName, optionalOneOf, parametersOf } from './fragments/parameters.ts';
import { SIDE_NOTE, sideOf } from './fragments/side-of.ts';
import { defineQuery } from './named-query.ts';

export const changes = defineQuery({
  name: 'changes',
  summary: 'What is new since a day: what began, what ended, what is now denied, what was said again',
  description: `Claims of the articles published since then, the last published first. ${SIDE_NOTE} \`change\` is \`new\` for what nobody had said before, \`ended\` for a new claim that something is over, \`negated\` for a new claim that something is not so, \`repeated\` for what had been said before and was said again. \`before\` is what earlier articles said of the same: the claims with another status or polarity, at most three. ${EVIDENCE_NOTE} ${MOST_ROWS_NOTE}`,
  parameters: parametersOf({
    since: date('The first day, month or year of publication', '2024-03-01'),
    about: optionalEntityName('Only what this person, state or organisation does or undergoes', 'Japan'),
    change: optionalOneOf('Only changes of this kind', ['new', 'ended', 'negated', 'repeated']),
  }),
  cypher: `${sideOf('side', 'about')}
CALL (side) {
  WITH side WHERE $about IS NULL
  MATCH (c:Claim)
  WHERE c.lastSeen >= $since
  RETURN c
  UNION
  UNWIND side AS member
  MATCH (member)<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE c.lastSeen >= $since
  RETURN c
}
WITH c, CASE WHEN c.firstSeen < $since THEN 'repeated' WHEN c.polarity = 'negated' THEN 'negated'
  WHEN c.status = 'former' THEN 'ended' ELSE 'new' END AS change
WHERE $change IS NULL OR change = $change
WITH c, change ORDER BY c.lastSeen DESC, c.id ${MOST_ROWS}
MATCH (c)-[:SUBJECT]->(who:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(whom:Entity)
CALL (c, who, whom) {
  MATCH (who)-[r:${PREDICATES.join('|')}]->(whom)
  WHERE type(r) = c.predicate AND (r.status <> c.status OR r.polarity <> c.polarity)
    AND coalesce(r.mode, '') = coalesce(c.mode, '') AND coalesce(r.role, '') = coalesce(c.role, '')
  MATCH (d:Claim {id: r.claimId})
  WHERE d.firstSeen < $since
  WITH d ORDER BY d.lastSeen DESC, d.id LIMIT 3
  RETURN collect({status: d.status, polarity: d.polarity, lastSeen: left(d.lastSeen, 10), claim: d.id}) AS before
}${ONE_SENTENCE}
RETURN change, left(c.firstSeen, 10) AS firstSeen, left(c.lastSeen, 10) AS lastSeen, who.name AS who,
  c.predicate AS did, c.mode AS mode, c.role AS role, whom.name AS whom, c.status AS status, c.polarity AS polarity,
  c.time AS time, before, ${EVIDENCE_COLUMNS}`,
  example: { since: '2024-03-01', about: 'Japan', change: null },
});
