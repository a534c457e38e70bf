import { Type } from 'typebox';
import { EntityIdSchema, IdentityChangeSchema, SplitRequestSchema } from '../../../schema/identity-change.ts';
import { splitEntity } from '../../identity/split-entity.ts';
import { undoMerge } from '../../identity/undo-merge.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Take a merge back, or tell two of one name apart',
  description:
    'With `entity`, a merged entity is itself again. With `articles`, another of the same name is meant in these; it gets an id of its own, `other`, and is joined again by merging that into this one.',
  tags: ['identity'],
  params: Type.Object({ id: EntityIdSchema }),
  body: SplitRequestSchema,
  response: { 200: IdentityChangeSchema, ...problemResponses(404, 409, 413, 415) },
};

/** `POST /v1/entities/:id/split` */
export function registerSplitEntity(app: Api, { archive }: ApiParts): void {
  app.post('/v1/entities/:id/split', { schema, config: { scope: 'admin' } }, ({ params, body }) => {
    const { entity, articles = [], ...naming } = body;
    return entity === undefined
      ? splitEntity(archive.graph, params.id, articles, naming)
      : undoMerge(archive.graph, params.id, entity);
  });
}
