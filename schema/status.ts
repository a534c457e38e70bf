import { type Static, Type } from 'typebox';
import { ArticleIdSchema } from './article.ts';
import { GraphTotalsSchema, QueueCountsSchema } from './events.ts';
import { ARTICLE_STAGES } from './stages.ts';

const At = (description: string) => Type.String({ format: 'date-time', description });

export const StoreHealthSchema = Type.Object({
  up: Type.Boolean({ description: 'It can be reached, and has answered within the last three seconds' }),
  ms: Type.Optional(Type.Number({ description: 'How long it took to answer, or has been silent' })),
  detail: Type.Optional(Type.String({ description: 'Why it counts as away, or that it is slow' })),
});
export type StoreHealth = Static<typeof StoreHealthSchema>;

/** A worker process that was heard of within the last seconds. */
export const WorkerStatusSchema = Type.Object({
  id: Type.String(),
  host: Type.String(),
  pid: Type.Integer(),
  concurrency: Type.Integer({ description: 'Articles that it takes at a time' }),
  threads: Type.Integer({ description: 'Threads that read' }),
  active: Type.Integer({ description: 'Articles that the queue has given to it and that are not done' }),
  startedAt: At('When the process began to take articles'),
  seenAt: At('When it was last heard of'),
});
export type WorkerStatus = Static<typeof WorkerStatusSchema>;

/** An article that the queue counts as active. */
export const ActiveArticleSchema = Type.Object({
  id: ArticleIdSchema,
  title: Type.Optional(Type.String()),
  attempt: Type.Integer({ minimum: 1, description: 'How many times a worker has taken it, this time included' }),
  stage: Type.Optional(
    Type.Enum([...ARTICLE_STAGES], {
      description:
        'The stage that it is in; `waiting` for a reading thread, `save` after the last stage of the pipeline. Absent for a moment after a worker took it',
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
 * `GET /v1/status`, and `event: status`: the whole service at one moment. What cannot be known, because its store is away
 * or slow, is null or empty.
 */
export const ServiceStatusSchema = Type.Object({
  at: At('The moment that this describes'),
  redis: StoreHealthSchema,
  neo4j: StoreHealthSchema,
  queue: Type.Union([QueueCountsSchema, Type.Null()]),
  paused: Type.Union([Type.Boolean(), Type.Null()], {
    description: 'Whether the queue was told, at /queues, to hand out no more articles',
  }),
  graph: Type.Union([GraphTotalsSchema, Type.Null()]),
  articlesPerMinute: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Articles completed within the last minute, to the second',
  }),
  workers: Type.Array(WorkerStatusSchema),
  active: Type.Array(ActiveArticleSchema, { description: 'At most 100, those with a worker first' }),
  failures: Type.Array(FailedArticleSchema, { description: 'The last ones, at most 20' }),
});
export type ServiceStatus = Static<typeof ServiceStatusSchema>;
