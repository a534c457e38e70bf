import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { ArticleReceiptSchema, type ArticleSubmission, ArticleSubmissionSchema } from '../../../schema/article.ts';
import { checkReadable } from '../../articles/check-readable.ts';
import { submitArticles } from '../../articles/submit-articles.ts';
import { problems } from '../../errors.ts';
import type { Api, ApiParts } from '../api-parts.ts';
import { problemResponses } from '../problem-responses.ts';
import { submitStream } from '../submission-stream.ts';

const NDJSON = 'application/x-ndjson';

const schema = {
  summary: 'Post one article, or a stream of articles',
  description: `One article as JSON, or any number as NDJSON, one a line: the stream is answered line by line, in order, with \`{line, accepted, id, status, links}\`, where \`accepted\` is false for content that was known already, or with \`line\` and the problem of that line; a bad line does not stop the rest.`,
  tags: ['articles'],
  body: {
    content: {
      'application/json': { schema: ArticleSubmissionSchema },
      [NDJSON]: { schema: Type.Unknown({ description: 'One article a line' }) },
    },
  },
  response: {
    200: {
      description: 'This very content is known already; for a stream, one answer a line',
      content: {
        'application/json': { schema: ArticleReceiptSchema },
        [NDJSON]: { schema: Type.Unknown({ description: 'One answer a line' }) },
      },
    },
    202: {
      description: 'Queued: the job is durable',
      content: { 'application/json': { schema: ArticleReceiptSchema } },
    },
    ...problemResponses(413, 415, 422),
  },
};

/** `POST /v1/articles` */
export function registerSubmitArticles(app: Api, { archive, config }: ApiParts): void {
  // Without `parseAs` the stream itself becomes the body: lines are read as they come.
  app.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, payload));
  app.post(
    '/v1/articles',
    { schema, config: { scope: 'ingest' }, bodyLimit: config.MAX_ARTICLE_BYTES },
    async (request, reply) => {
      const context = { archive, requestId: request.id, maxBacklog: config.MAX_BACKLOG };
      const { body } = request;
      if (body instanceof Readable)
        return reply.type(NDJSON).send(submitStream(body, { ...context, maxLineBytes: config.MAX_ARTICLE_BYTES }));
      // Fastify checks nothing against a schema by media type where no media type is named.
      if (body === undefined)
        throw problems.badRequest(`There is no body. Post one article as application/json, or many as ${NDJSON}.`);
      const submission = body as ArticleSubmission;
      checkReadable(submission);
      const [outcome] = await submitArticles([submission], context);
      return reply.code(outcome?.accepted ? 202 : 200).send(outcome?.receipt);
    },
  );
}
