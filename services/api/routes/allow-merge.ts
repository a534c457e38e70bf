import { Type } from 'typebox';
import { EntityIdSchema } from '../../../schema/identity-change.ts';
import { problems } from '../../errors.ts';
import { allowMerge } from '../../identity/keep-distinct.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Take back that two entities are never one',
  tags: ['identity'],
  params: Type.Object({ id: EntityIdSchema, other: EntityIdSchema }),
  response: { 204: Type.Null({ description: 'They may be merged again' }), ...problemResponses(404) },
};

/** `DELETE /v1/entities/:id/distinct/:other` */
export function registerAllowMerge(app: Api, { archive }: ApiParts): void {
  app.delete(
    '/v1/entities/:id/distinct/:other',
    { schema, config: { scope: 'admin' } },
    async ({ params: { id, other } }, reply) => {
      if (!(await allowMerge(archive.graph, id, other))) {
        throw problems.notFound(`Nobody has decided that ${id} and ${other} are never one.`);
      }
      return reply.code(204).send(null);
    },
  );
}
