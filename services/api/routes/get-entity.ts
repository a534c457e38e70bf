import { Type } from 'typebox';
import { EntityDetailSchema } from '../../../schema/entity.ts';
import { problems } from '../../errors.ts';
import { getEntity } from '../../graph/read/get-entity.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'One entity with its claims, grouped by predicate, each with its evidence',
  tags: ['graph'],
  params: Type.Object({ id: Type.String({ maxLength: 100 }) }),
  response: { 200: EntityDetailSchema, ...problemResponses(404) },
};

/** `GET /v1/entities/:id` */
export function registerGetEntity(app: Api, { archive }: ApiParts): void {
  app.get('/v1/entities/:id', { schema, config: { scope: 'read' } }, async ({ params }) => {
    const entity = await getEntity(archive.graph, params.id);
    if (!entity) throw problems.notFound(`There is no entity ${params.id}.`);
    return entity;
  });
}
