import { type Static, Type } from 'typebox';
import { ArticleIdSchema } from './article.ts';
import { GraphTotalsSchema, QueueCountsSchema } from './events.ts';

const At = (description: string) => Type.String({ format: 'date-time', description });

export const StoreHealthSchema = Type.Object({
  up: Type.Boolean(),
  ms: Type.Optional(Type.Number({ description: 'How long it took to answer' })),
  detail: Type.Optional(Type.String({ description: 'Why it counts as away' })),
});
export type StoreHealth = Static<typeof StoreHealthSchema>;

/** A worker process that was heard of within the last seconds. */
export const WorkerStatusSchema = Type.Object({
  id: Type.String(),
  host: Type.String(),
  pid: Type.Integer(),
  concurrency: Type.Integer({ description: 'Articles that it takes at a time' }),
  threads: Type.Integer({ description: 'Threads that read' }),
  active: Type.Integer({ description: 'Articles that it has in hand' }),
  startedAt: At('When the process began to take articles'),
  seenAt: At('When it was last heard of'),
});
export type WorkerStatus = Static<typeof WorkerStatusSchema>;

/** An article that the queue counts as active. */
export const ActiveArticleSchema = Type.Object({
  id: ArticleIdSchema,
  title: Type.Optional(Type.String()),
  attempt: Type.Integer({ minimum: 1 }),
  stage: Type.Optional(
    Type.String({
      description: 'The stage of the pipeline that it is in, `waiting` before the first, `save` after the last',
    }),
  ),
  since: Type.Optional(At('When it entered that stage')),
  worker: Type.Union([Type.String(), Type.Null()], {
    description:
      'Id of the worker that has it; null when that worker is silent and the queue will hand the article to another',
  }),
});
export type ActiveArticle = Static<typeof ActiveArticleSchema>;

export const FailedArticleSchema = Type.Object({
  id: ArticleIdSchema,
  title: Type.Optional(Type.String()),
  error: Type.String({ description: 'Why the last attempt failed' }),
  attempts: Type.Integer({ minimum: 0 }),
  failedAt: At('When the last attempt ended'),
});
export type FailedArticle = Static<typeof FailedArticleSchema>;

/**
 * `GET /v1/status`, and `event: status`: the whole service at one moment. What cannot be known while its store is away
 * is null or empty.
 */
export const ServiceStatusSchema = Type.Object({
  at: At('The moment that this describes'),
  redis: StoreHealthSchema,
  neo4j: StoreHealthSchema,
  queue: Type.Union([QueueCountsSchema, Type.Null()]),
  graph: Type.Union([GraphTotalsSchema, Type.Null()]),
  articlesPerMinute: Type.Union([Type.Number(), Type.Null()], { description: 'Completed within the last minute' }),
  workers: Type.Array(WorkerStatusSchema),
  active: Type.Array(ActiveArticleSchema, { description: 'At most 100, those with a worker first' }),
  failures: Type.Array(FailedArticleSchema, { description: 'The last ones, at most 20' }),
});
export type ServiceStatus = Static<typeof ServiceStatusSchema>;
