import { claimsBetween } from './fragments/claims-between.ts';
import { EVENT_TIME, TIME_NOTE } from './fragments/event-time.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_NOTE, ONE_SENTENCE } from './fragments/evidence.ts';
import { OPPOSITES } from './fragments/opposites.ts';
import { entityName, parametersOf } from './fragments/parameters.ts';
import { SIDE_NOTE, sideOf } from './fragments/side-of.ts';
import { HOSTILE } from './fragments/stances.ts';
import { defineQuery } from './named-query.ts';

export const disagreements = defineQuery({
  name: 'disagreements',
  summary: 'What two sides disagree on: refusals, accusations, threats, sanctions and worse, and accounts that differ',
  description: `The latest first, in both directions. ${SIDE_NOTE} Besides what one does against the other, there are the claims that one side makes and the other contradicts; \`contradictedBy\` has the ids of the claims that say the opposite. ${TIME_NOTE} ${EVIDENCE_NOTE}`,
  parameters: parametersOf({
    one: entityName('A state, organisation or person', 'Japan'),
    other: entityName('The other one', 'North Korea'),
  }),
  cypher: `${sideOf('ones', 'one')}${sideOf('others', 'other')}
CALL (ones, others) {${claimsBetween('ones', 'others', HOSTILE).replaceAll('\n', '\n  ')}
  RETURN c
  UNION
  UNWIND ones AS speaker
  MATCH (speaker)<-[:ATTRIBUTED_TO]-(c:Claim)${OPPOSITES.replaceAll('\n', '\n  ')}
  MATCH (d)-[:ATTRIBUTED_TO]->(opponent:Entity)
  WHERE opponent IN others
  UNWIND [c, d] AS disputed
  RETURN disputed AS c
}
MATCH (c)-[:SUBJECT]->(who:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(whom:Entity)${EVENT_TIME}
WITH c, who, whom, time, dated ORDER BY coalesce(time, '') DESC, c.id${ONE_SENTENCE}
RETURN time, dated, who.name AS who, c.predicate AS did, c.mode AS mode, whom.name AS whom, c.status AS status,
  c.polarity AS polarity, COLLECT { ${OPPOSITES.trim()} RETURN d.id } AS contradictedBy,
  ${EVIDENCE_COLUMNS}`,
  example: { one: 'Japan', other: 'North Korea' },
});
