import { Type } from 'typebox';
import { ArticleIdSchema, ArticleReceiptSchema } from '../../../schema/article.ts';
import { retryArticle } from '../../articles/retry-article.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'Queue a failed article again',
  tags: ['articles'],
  params: Type.Object({ id: ArticleIdSchema }),
  response: { 202: ArticleReceiptSchema, ...problemResponses(404, 409) },
};

/** `POST /v1/articles/:id/retry` */
export function registerRetryArticle(app: Api, { archive }: ApiParts): void {
  app.post('/v1/articles/:id/retry', { schema, config: { scope: 'ingest' } }, async ({ params }, reply) =>
    reply.code(202).send(await retryArticle(archive, params.id)),
  );
}
