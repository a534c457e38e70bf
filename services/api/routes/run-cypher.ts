import { CypherRequestSchema } from '../../../schema/cypher.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { answerCypher } from '../cypher-answers.ts';
import { cypherResponses } from '../cypher-responses.ts';

const schema = {
  summary: 'Run one read-only Cypher query',
  description:
    'One statement that does nothing but read. What it may do is decided by its plan, never by its words. The answer comes as JSON, or in the form that `Accept` asks for: `application/x-ndjson` streams the rows as they are computed, `text/csv` too. A query that begins with `EXPLAIN` is answered with its plan and not run.',
  tags: ['graph'],
  body: CypherRequestSchema,
  response: cypherResponses,
};

/** `POST /v1/cypher` */
export function registerRunCypher(app: Api, parts: ApiParts): void {
  app.post('/v1/cypher', { schema, config: { scope: 'read' } }, async (request, reply) => {
    await answerCypher(parts, request, reply, { ...request.body, parameters: request.body.parameters ?? {} });
    return reply;
  });
}
