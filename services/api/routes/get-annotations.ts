import { Type } from 'typebox';
import { ArticleAnnotationsSchema } from '../../../schema/annotations.ts';
import { ArticleIdSchema } from '../../../schema/article.ts';
import { annotateArticle } from '../../articles/annotate-article.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';

const schema = {
  summary: 'An article sentence by sentence: who is mentioned, and what is claimed, in which words',
  tags: ['articles'],
  params: Type.Object({ id: ArticleIdSchema }),
  response: { 200: ArticleAnnotationsSchema, ...problemResponses(404, 409) },
};

/** `GET /v1/articles/:id/annotations` */
export function registerGetAnnotations(app: Api, { archive }: ApiParts): void {
  app.get('/v1/articles/:id/annotations', { schema, config: { scope: 'read' } }, ({ params }) =>
    annotateArticle(archive, params.id),
  );
}
