import { Type } from 'typebox';
import { ArticleIdSchema } from '../../../schema/article.ts';
import { EntityIdentitySchema, EntityIdSchema } from '../../../schema/identity-change.ts';
import { problems } from '../../errors.ts';
import { getIdentity } from '../../graph/read/identity/get-identity.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Why an entity is the one that it is',
  description:
    'What was decided about it by hand, and, page by page, what each article calls it and why it was taken for it. Answers for an id that was merged into another too.',
  tags: ['identity'],
  params: Type.Object({ id: EntityIdSchema }),
  querystring: Type.Object({
    cursor: Type.Optional(Type.String({ ...ArticleIdSchema, description: '`nextCursor` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  }),
  response: { 200: EntityIdentitySchema, ...problemResponses(404) },
};

/** `GET /v1/entities/:id/identity` */
export function registerGetIdentity(app: Api, { archive }: ApiParts): void {
  app.get('/v1/entities/:id/identity', { schema, config: { scope: 'read' } }, async ({ params, query }) => {
    const identity = await getIdentity(archive.graph, params.id, { after: query.cursor ?? '', limit: query.limit });
    if (!identity) throw problems.notFound(`There is no entity ${params.id}, and nothing was decided about it.`);
    return identity;
  });
}
