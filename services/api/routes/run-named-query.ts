import { Type } from 'typebox';
import { CypherRequestSchema } from '../../../schema/cypher.ts';
import { NAMED_QUERIES } from '../../cypher/queries/catalogue.ts';
import type { NamedQuery } from '../../cypher/queries/named-query.ts';
import { problems } from '../../errors.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { answerCypher } from '../cypher-answers.ts';
import { cypherResponses } from '../cypher-responses.ts';

const NAMES = NAMED_QUERIES.map(({ name }) => name).join(', ');

const bodyOf = ({ parameters, example }: NamedQuery) =>
  Type.Object(
    // The default is completed with the defaults of the parameters: Cypher wants every one of them.
    { parameters: { ...parameters, default: {} }, limit: CypherRequestSchema.properties.limit },
    { additionalProperties: false, examples: [{ parameters: example }] },
  );

function registerOne(app: Api, parts: ApiParts, query: NamedQuery): void {
  const { name, summary, description, cypher } = query;
  const schema = { summary, description, tags: ['graph'], body: bodyOf(query), response: cypherResponses };
  app.post(`/v1/queries/${name}`, { schema, config: { scope: 'read' } }, async (request, reply) => {
    const { parameters, limit } = request.body;
    await answerCypher(parts, request, reply, { query: cypher, parameters, limit, isOurs: true });
    return reply;
  });
}

/** `POST /v1/queries/<name>`, a route for each query, so that each has parameters and pages of its own. */
export function registerRunNamedQuery(app: Api, parts: ApiParts): void {
  for (const query of NAMED_QUERIES) registerOne(app, parts, query);
  const params = Type.Object({ name: Type.String() });
  app.post('/v1/queries/:name', { schema: { params, hide: true }, config: { scope: 'read' } }, async (request) => {
    throw problems.notFound(`There is no query ${request.params.name}. There are ${NAMES}.`);
  });
}
