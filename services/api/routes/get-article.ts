import { Type } from 'typebox';
import { ArticleIdSchema, ArticleStateSchema } from '../../../schema/article.ts';
import { getArticleState } from '../../articles/get-article-state.ts';
import { problems } from '../../errors.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Where an article stands',
  tags: ['articles'],
  params: Type.Object({ id: ArticleIdSchema }),
  response: { 200: ArticleStateSchema, ...problemResponses(404) },
};

/** `GET /v1/articles/:id` */
export function registerGetArticle(app: Api, { archive }: ApiParts): void {
  app.get('/v1/articles/:id', { schema, config: { scope: 'read' } }, async ({ params }) => {
    const state = await getArticleState(archive, params.id);
    if (!state) throw problems.notFound(`There is no article ${params.id}.`);
    return state;
  });
}
