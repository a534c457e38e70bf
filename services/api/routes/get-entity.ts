import { Type } from 'typebox';
import { EntityDetailSchema } from '../../../schema/entity.ts';
import { problems } from '../../errors.ts';
import { getEntity } from '../../graph/read/get-entity.ts';
import { findMergedInto } from '../../graph/read/identity/find-merged-into.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'One entity with its claims, grouped by predicate, each with its evidence',
  description: 'An id that was merged into another by hand leads there, for as long as it is so.',
  tags: ['graph'],
  params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
  response: {
    200: EntityDetailSchema,
    307: Type.Null({
      description: 'It was merged into the entity that `Location` leads to',
      headers: { location: { type: 'string' } },
    }),
    ...problemResponses(404),
  },
};

/** `GET /v1/entities/:id` */
export function registerGetEntity(app: Api, { archive }: ApiParts): void {
  app.get('/v1/entities/:id', { schema, config: { scope: 'read' } }, async ({ params }, reply) => {
    const entity = await getEntity(archive.graph, params.id);
    if (entity) return entity;
    const into = await findMergedInto(archive.graph, params.id);
    if (into === undefined) throw problems.notFound(`There is no entity ${params.id}.`);
    // Not for good: a merge can be taken back, and nobody should remember where it led.
    return reply
      .code(307)
      .header('location', `/v1/entities/${encodeURIComponent(into)}`)
      .send(null);
  });
}
