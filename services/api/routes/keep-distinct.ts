import { Type } from 'typebox';
import { DistinctRequestSchema, EntityIdSchema, IdentityChangeSchema } from '../../../schema/identity-change.ts';
import { keepDistinct } from '../../identity/keep-distinct.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Decide that two entities are never one',
  description: 'Neither they nor what is merged into them can be merged from now on.',
  tags: ['identity'],
  params: Type.Object({ id: EntityIdSchema }),
  body: DistinctRequestSchema,
  response: { 200: IdentityChangeSchema, ...problemResponses(404, 409, 413, 415) },
};

/** `POST /v1/entities/:id/distinct` */
export function registerKeepDistinct(app: Api, { archive }: ApiParts): void {
  app.post('/v1/entities/:id/distinct', { schema, config: { scope: 'admin' } }, ({ params, body }) =>
    keepDistinct(archive.graph, params.id, body),
  );
}
