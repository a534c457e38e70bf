import { Type } from 'typebox';
import { ArticleIdSchema } from '../../../schema/article.ts';
import { deleteArticle } from '../../articles/delete-article.ts';
import { problems } from '../../errors.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Withdraw an article',
  description: 'Takes the article and everything only it supports out of the graph, wherever it stands.',
  tags: ['articles'],
  params: Type.Object({ id: ArticleIdSchema }),
  response: { 204: Type.Null({ description: 'It is gone' }), ...problemResponses(404) },
};

/** `DELETE /v1/articles/:id` */
export function registerDeleteArticle(app: Api, { archive }: ApiParts): void {
  app.delete('/v1/articles/:id', { schema, config: { scope: 'admin' } }, async ({ params }, reply) => {
    if (!(await deleteArticle(archive, params.id))) throw problems.notFound(`There is no article ${params.id}.`);
    return reply.code(204).send(null);
  });
}
