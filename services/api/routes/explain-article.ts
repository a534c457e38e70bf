import { Type } from 'typebox';
import { ArticleIdSchema } from '../../../schema/article.ts';
import { ArticleExplanationSchema } from '../../../schema/explanation.ts';
import { explainArticle } from '../../articles/explain-article.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'What was read in each sentence of an article, by which rule, and why not more',
  tags: ['articles'],
  params: Type.Object({ id: ArticleIdSchema }),
  response: { 200: ArticleExplanationSchema, ...problemResponses(404, 409) },
};

/** `GET /v1/articles/:id/explain` */
export function registerExplainArticle(app: Api, { archive }: ApiParts): void {
  app.get('/v1/articles/:id/explain', { schema, config: { scope: 'read' } }, ({ params }) =>
    explainArticle(archive, params.id),
  );
}
