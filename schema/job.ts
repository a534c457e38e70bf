import { type Static, Type } from 'typebox';
import { ArticleCountsSchema, ArticleIdSchema, ArticleSubmissionSchema, StageTimingsSchema } from './article.ts';

/** Raised whenever the payload changes shape; a worker refuses a version that it does not know. */
export const JOB_VERSION = 1;

/** The payload of one job in the `articles` queue. */
export const ArticleJobSchema = Type.Object({
  version: Type.Literal(JOB_VERSION),
  id: ArticleIdSchema,
  contentHash: Type.String(),
  receivedAt: Type.String({ format: 'date-time' }),
  requestId: Type.String({
    description: 'The id of the HTTP request that brought it, for the log lines of the worker',
  }),
  submission: ArticleSubmissionSchema,
});
export type ArticleJob = Static<typeof ArticleJobSchema>;

/** What a finished job leaves behind until it is trimmed. */
export const ArticleJobResultSchema = Type.Object({ counts: ArticleCountsSchema, timings: StageTimingsSchema });
export type ArticleJobResult = Static<typeof ArticleJobResultSchema>;
