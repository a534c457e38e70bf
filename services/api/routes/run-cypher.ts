import { CypherAnswerSchema, CypherRequestSchema } from '../../../schema/cypher.ts';
import { problems } from '../../errors.ts';
import { describeCypherError } from '../../graph/graph-errors.ts';
import { runCypher } from '../../graph/read/run-cypher.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Run one read-only Cypher query',
  tags: ['graph'],
  body: CypherRequestSchema,
  response: { 200: CypherAnswerSchema, ...problemResponses(408, 413, 415) },
};

/** A query that Neo4j refuses is the asker's to mend; anything else goes on as it is. */
function toCypherProblem(error: unknown, timeoutMs: number): unknown {
  const { kind, message, position } = describeCypherError(error);
  if (kind === 'syntax') return problems.cypherSyntax(message, position ? { position } : {});
  if (kind === 'forbidden') return problems.forbidden(`Only reading is allowed here: ${message}`);
  if (kind === 'timeout')
    return problems.timeout(`The query took longer than ${timeoutMs} ms (CYPHER_TIMEOUT_MS): make it narrower.`);
  return error;
}

/** `POST /v1/cypher` */
export function registerRunCypher(app: Api, { archive, config }: ApiParts): void {
  app.post('/v1/cypher', { schema, config: { scope: 'read' } }, async ({ body }) => {
    const limit = Math.min(body.limit ?? config.CYPHER_MAX_ROWS, config.CYPHER_MAX_ROWS);
    const timeoutMs = config.CYPHER_TIMEOUT_MS;
    try {
      return await runCypher(archive.graph, { query: body.query, parameters: body.parameters ?? {}, limit, timeoutMs });
    } catch (error) {
      throw toCypherProblem(error, timeoutMs);
    }
  });
}
