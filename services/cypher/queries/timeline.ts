import { EVENT_MODES } from '../../../schema/predicates.ts';
import { claimsBetween } from './fragments/claims-between.ts';
import { EVENT_TIME, TIME_NOTE, WITHIN_DATES } from './fragments/event-time.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_NOTE, ONE_SENTENCE } from './fragments/evidence.ts';
import { entityName, optionalDate, parametersOf } from './fragments/parameters.ts';
import { SIDE_NOTE, sideOf } from './fragments/side-of.ts';
import { defineQuery } from './named-query.ts';

export const timeline = defineQuery({
  name: 'timeline',
  summary: 'What happened between two states, in order of time',
  description: `All events between the two, the earliest first; those that the articles do not date come last, in order of publication. ${SIDE_NOTE} Read \`status\` and \`polarity\`: what is planned, possible or denied is told too. ${TIME_NOTE} ${EVIDENCE_NOTE}`,
  parameters: parametersOf({
    one: entityName('A state, organisation or person', 'Japan'),
    other: entityName('The other one', 'North Korea'),
    from: optionalDate('On or after this day, month or year', '2002-09'),
    to: optionalDate('On or before this day, month or year', '2004'),
  }),
  cypher: `${sideOf('ones', 'one')}${sideOf('others', 'other')}${claimsBetween('ones', 'others', Object.keys(EVENT_MODES))}${EVENT_TIME}${WITHIN_DATES}
MATCH (c)-[:SUBJECT]->(who:Entity), (c)-[:OBJECT]->(whom:Entity)
WITH c, who, whom, time, dated ORDER BY dated DESC, replace(time, 'X', '0'), c.id${ONE_SENTENCE}
RETURN time, dated, who.name AS who, c.predicate AS did, c.mode AS mode, whom.name AS whom, c.status AS status,
  c.polarity AS polarity, ${EVIDENCE_COLUMNS}`,
  example: { one: 'Japan', other: 'North Korea', from: null, to: null },
});
