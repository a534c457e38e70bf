import { Type } from 'typebox';
import { ArticleListSchema, ArticleStatusSchema } from '../../../schema/article.ts';
import { listArticles } from '../../articles/list-articles.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Articles, newest first',
  description: 'A page may be shorter than `limit`; the last one is the one whose `nextCursor` is null.',
  tags: ['articles'],
  querystring: Type.Object({
    status: Type.Optional(ArticleStatusSchema),
    cursor: Type.Optional(Type.String({ maxLength: 200, description: '`nextCursor` of the page before' })),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  }),
  response: { 200: ArticleListSchema, ...problemResponses() },
};

/** `GET /v1/articles` */
export function registerListArticles(app: Api, { archive }: ApiParts): void {
  app.get('/v1/articles', { schema, config: { scope: 'read' } }, ({ query }) => listArticles(archive, query));
}
