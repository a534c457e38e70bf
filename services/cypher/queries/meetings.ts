import { STATUSES } from '../../../schema/predicates.ts';
import { EVENT_TIME, TIME_NOTE, WITHIN_DATES } from './fragments/event-time.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_NOTE, ONE_SENTENCE } from './fragments/evidence.ts';
import { MOST_ROWS, MOST_ROWS_NOTE } from './fragments/most-rows.ts';
import { optionalDate, optionalEntityName, optionalOneOf, parametersOf } from './fragments/parameters.ts';
import { SIDE_NOTE, sideOf } from './fragments/side-of.ts';
import { defineQuery } from './named-query.ts';

export const meetings = defineQuery({
  name: 'meetings',
  summary: 'Who met whom, when and where; also meetings that are planned or only possible',
  description: `Meetings, visits, calls and negotiations, the latest first. ${SIDE_NOTE} Read \`status\` and \`polarity\`: only \`occurred\` and \`affirmed\` is a meeting that took place. With \`mode\` \`visit\`, \`who\` travelled to \`whom\`. ${TIME_NOTE} ${EVIDENCE_NOTE} ${MOST_ROWS_NOTE}`,
  parameters: parametersOf({
    who: optionalEntityName('A person, state or organisation that took part', 'Japan', 'Kim Jong Un'),
    other: optionalEntityName('Another one that took part', 'North Korea'),
    status: optionalOneOf('Only meetings of this kind', STATUSES),
    from: optionalDate('On or after this day, month or year', '2018-01-01'),
    to: optionalDate('On or before this day, month or year', '2019'),
  }),
  cypher: `${sideOf('parties', 'who')}${sideOf('others', 'other')}
CALL (parties, others) {
  WITH parties, others WHERE $who IS NULL AND $other IS NULL
  MATCH (c:Claim {predicate: 'CONSULT'})
  RETURN c
  UNION
  UNWIND CASE WHEN $who IS NULL THEN others ELSE parties END AS party
  MATCH (party)-[r:CONSULT]-(:Entity)
  MATCH (c:Claim {id: r.claimId})
  RETURN c
}
MATCH (c)-[:SUBJECT]->(who:Entity), (c)-[:OBJECT]->(whom:Entity)
WHERE ($status IS NULL OR c.status = $status)
  AND (($who IS NULL OR who IN parties) AND ($other IS NULL OR whom IN others)
    OR ($who IS NULL OR whom IN parties) AND ($other IS NULL OR who IN others))${EVENT_TIME}${WITHIN_DATES}
WITH c, who, whom, time, dated ORDER BY coalesce(time, '') DESC, c.id ${MOST_ROWS}${ONE_SENTENCE}
RETURN time, dated, who.name AS who, whom.name AS whom, c.mode AS mode, c.status AS status, c.polarity AS polarity,
  COLLECT { MATCH (c)-[:AT]->(place:Place) RETURN place.name ORDER BY place.name } AS places,
  ${EVIDENCE_COLUMNS}`,
  example: { who: 'Japan', other: 'North Korea', status: null, from: null, to: null },
});
