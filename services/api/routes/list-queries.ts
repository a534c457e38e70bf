import { NamedQueryListSchema } from '../../../schema/named-query.ts';
import { NAMED_QUERIES } from '../../cypher/queries/catalogue.ts';
import type { Api } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'The named queries: questions that are ready to be asked',
  description: 'Each can be run at `POST /v1/queries/{name}`, or copied, changed and run at `POST /v1/cypher`.',
  tags: ['graph'],
  response: { 200: NamedQueryListSchema, ...problemResponses() },
};

/** `GET /v1/queries` */
export function registerListQueries(app: Api): void {
  app.get('/v1/queries', { schema, config: { scope: 'read' } }, async () => ({ items: [...NAMED_QUERIES] }));
}
