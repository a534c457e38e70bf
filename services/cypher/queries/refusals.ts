import { EVENT_MODES } from '../../../schema/predicates.ts';
import { EVENT_TIME, TIME_NOTE } from './fragments/event-time.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_NOTE, ONE_SENTENCE } from './fragments/evidence.ts';
import { MOST_ROWS, MOST_ROWS_NOTE } from './fragments/most-rows.ts';
import { optionalEntityName, optionalOneOf, parametersOf } from './fragments/parameters.ts';
import { SIDE_NOTE, sideOf } from './fragments/side-of.ts';
import { defineQuery } from './named-query.ts';

export const refusals = defineQuery({
  name: 'refusals',
  summary: 'Who refuses, denies or cancels what, towards whom, and who says so',
  description: `Refusals, denials, vetoes and cancellations, the latest first. ${SIDE_NOTE} \`mode\` is what is refused: \`assist\` help, \`change\` another policy or somebody's account, \`yield\` a concession, \`meet\` a meeting. \`whom\` is null where the article does not say towards whom. ${TIME_NOTE} ${EVIDENCE_NOTE} ${MOST_ROWS_NOTE}`,
  parameters: parametersOf({
    who: optionalEntityName('Who refuses', 'North Korea', 'Álvaro Uribe'),
    towards: optionalEntityName('Towards whom', 'Japan'),
    mode: optionalOneOf('Only what is refused in this way', EVENT_MODES.REJECT),
  }),
  cypher: `${sideOf('refusers', 'who')}${sideOf('refused', 'towards')}
CALL (refusers, refused) {
  WITH refusers WHERE $who IS NULL AND $towards IS NULL
  MATCH (c:Claim {predicate: 'REJECT'})
  RETURN c
  UNION
  UNWIND refusers AS who
  MATCH (who)<-[:SUBJECT]-(c:Claim {predicate: 'REJECT'})
  RETURN c
  UNION
  WITH refused WHERE $who IS NULL
  UNWIND refused AS whom
  MATCH (whom)<-[:OBJECT]-(c:Claim {predicate: 'REJECT'})
  RETURN c
}
WITH * WHERE $mode IS NULL OR c.mode = $mode
MATCH (c)-[:SUBJECT]->(who:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(whom:Entity)
WITH * WHERE $towards IS NULL OR whom IN refused${EVENT_TIME}
WITH c, who, whom, time, dated ORDER BY coalesce(time, '') DESC, c.id ${MOST_ROWS}${ONE_SENTENCE}
RETURN time, dated, who.name AS who, whom.name AS whom, c.mode AS mode, c.status AS status, c.polarity AS polarity,
  ${EVIDENCE_COLUMNS}`,
  example: { who: 'North Korea', towards: null, mode: null },
});
