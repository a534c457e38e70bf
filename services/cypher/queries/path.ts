import { entityByName } from './fragments/entity-by-name.ts';
import { EVIDENCE_COLUMNS, EVIDENCE_NOTE, ONE_SENTENCE } from './fragments/evidence.ts';
import { entityName, parametersOf } from './fragments/parameters.ts';
import { defineQuery } from './named-query.ts';

export const path = defineQuery({
  name: 'path',
  summary: 'How two entities hang together: the shortest chain of claims, with the sentence behind every step',
  description: `One row for each step of one shortest chain, four steps at most; no rows when there is none so short. \`from\` and \`to\` are the ends of the step on the way; \`who\` and \`whom\` are the ends of its claim, which may point either way. Denied claims are no steps. ${EVIDENCE_NOTE}`,
  parameters: parametersOf({
    from: entityName('Where the chain begins', 'Kim Yo Jong'),
    to: entityName('Where it ends', 'Joe Biden'),
  }),
  cypher: `${entityByName('start', 'from')}${entityByName('goal', 'to')}
WITH start, goal WHERE start <> goal
MATCH p = shortestPath((start)-[:SUBJECT|OBJECT*1..8]-(goal))
WHERE none(x IN nodes(p) WHERE coalesce(x.polarity, '') = 'negated')
WITH nodes(p) AS stops ORDER BY size(stops) LIMIT 1
UNWIND [1, 2, 3, 4] AS step
WITH step, stops[2 * step - 2] AS near, stops[2 * step - 1] AS c, stops[2 * step] AS far
WHERE far IS NOT NULL
MATCH (c)-[:SUBJECT]->(who:Entity), (c)-[:OBJECT]->(whom:Entity)
WITH * ORDER BY step${ONE_SENTENCE}
RETURN step, near.name AS from, far.name AS to, who.name AS who, c.predicate AS did, c.mode AS mode, c.role AS role,
  whom.name AS whom, c.status AS status, c.time AS time, ${EVIDENCE_COLUMNS}`,
  example: { from: 'Kim Yo Jong', to: 'Joe Biden' },
});
