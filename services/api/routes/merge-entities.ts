import { Type } from 'typebox';
import { EntityIdSchema, IdentityChangeSchema, MergeRequestSchema } from '../../../schema/identity-change.ts';
import { mergeEntities } from '../../identity/merge-entities.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Merge another entity into this one',
  description:
    'From now on the other entity is this one, in every article that is there or will come. Taken back by `POST /v1/entities/{id}/split` with `entity`.',
  tags: ['identity'],
  params: Type.Object({ id: EntityIdSchema }),
  body: MergeRequestSchema,
  response: { 200: IdentityChangeSchema, ...problemResponses(404, 409, 413, 415) },
};

/** `POST /v1/entities/:id/merge` */
export function registerMergeEntities(app: Api, { archive }: ApiParts): void {
  app.post('/v1/entities/:id/merge', { schema, config: { scope: 'admin' } }, ({ params, body }) =>
    mergeEntities(archive.graph, params.id, body),
  );
}
