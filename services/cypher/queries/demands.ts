import { EVENT_MODES } from '../../../schema/predicates.ts';
import { EVENT_TIME, TIME_NOTE } from './fragments/event-time.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_NOTE, ONE_SENTENCE } from './fragments/evidence.ts';
import { entityName, optionalEntityName, optionalOneOf, parametersOf } from './fragments/parameters.ts';
import { SIDE_NOTE, sideOf } from './fragments/side-of.ts';
import { defineQuery } from './named-query.ts';

const OUTCOMES = ['AGREE', 'REJECT', 'CONSULT', 'CONCEDE', 'AID', 'COOPERATE', 'RETREAT'];
/** Those for whom somebody acts, and the one itself: for Kishida, Japan and Kishida. */
const actsFor = (actor: string, result: string): string =>
  `MATCH (${actor})-[:HOLDS_OFFICE|PART_OF*0..2 {polarity: 'affirmed'}]->(${result}:Entity)`;

export const demands = defineQuery({
  name: 'demands',
  summary: 'What somebody seeks, from whom, and what came of it',
  description: `Requests, proposals and demands, the latest first. ${SIDE_NOTE} \`mode\` is what is sought: \`assist\` help, \`change\` another policy, \`yield\` a concession, \`meet\` a meeting. \`outcome\` is what either did towards the other afterwards, or those for whom they act, at most three, the first first: agreements, refusals, meetings, concessions, help and retreats. That it came afterwards does not make it an answer: read its sentence. ${TIME_NOTE} ${EVIDENCE_NOTE}`,
  parameters: parametersOf({
    who: entityName('A person, state or organisation that seeks something', 'Japan'),
    towards: optionalEntityName('From whom it is sought', 'North Korea'),
    mode: optionalOneOf('Only what is sought in this way', EVENT_MODES.REQUEST),
  }),
  cypher: `${sideOf('seekers', 'who')}${sideOf('asked', 'towards')}
UNWIND seekers AS who
MATCH (who)<-[:SUBJECT]-(c:Claim {predicate: 'REQUEST'})
WHERE $mode IS NULL OR c.mode = $mode
OPTIONAL MATCH (c)-[:OBJECT]->(whom:Entity)
WITH * WHERE $towards IS NULL OR whom IN asked${EVENT_TIME}
WITH c, who, whom, time, dated ORDER BY coalesce(time, '') DESC, c.id${ONE_SENTENCE}
CALL (who, whom, time) {
  ${actsFor('who', 'one')}
  ${actsFor('whom', 'other')}
  WITH DISTINCT one, other, time WHERE one <> other
  MATCH (one)-[r:${OUTCOMES.join('|')}]-(other)
  MATCH (d:Claim {id: r.claimId})
  WITH DISTINCT d, time, coalesce(d.time, left(d.firstSeen, 10)) AS later
  WHERE later >= left(time, coalesce(size(later), 0))
  ORDER BY later, d.id LIMIT 3
  RETURN collect({
    time: later, dated: d.time IS NOT NULL, who: head([(d)-[:SUBJECT]->(x:Entity) | x.name]), did: d.predicate,
    mode: d.mode, whom: head([(d)-[:OBJECT]->(x:Entity) | x.name]), status: d.status, polarity: d.polarity,
    sentence: head(COLLECT { MATCH (d)-[:STATED_IN]->(s:Sentence) RETURN s.text LIMIT 1 }), claim: d.id
  }) AS outcome
}
RETURN time, dated, who.name AS who, whom.name AS whom, c.mode AS mode, c.status AS status, c.polarity AS polarity,
  outcome, ${EVIDENCE_COLUMNS}`,
  example: { who: 'Japan', towards: 'North Korea', mode: null },
});
