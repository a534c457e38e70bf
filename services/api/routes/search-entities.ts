import { Type } from 'typebox';
import { EntityListSchema } from '../../../schema/entity.ts';
import { EntityTypeSchema } from '../../../schema/predicates.ts';
import { searchEntities } from '../../graph/read/search-entities.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Search people, states, organisations and places by name or alias',
  tags: ['graph'],
  querystring: Type.Object({
    q: Type.String({ minLength: 1, maxLength: 200 }),
    type: Type.Optional(EntityTypeSchema),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
  }),
  response: { 200: EntityListSchema, ...problemResponses() },
};

/** `GET /v1/entities` */
export function registerSearchEntities(app: Api, { archive }: ApiParts): void {
  app.get('/v1/entities', { schema, config: { scope: 'read' } }, async ({ query }) => ({
    items: await searchEntities(archive.graph, query),
  }));
}
