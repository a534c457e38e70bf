import { type Static, Type } from 'typebox';
import { QueueCountsSchema } from './events.ts';

/** How long a bucket of history is. */
export const BUCKET_MS = 10_000;
/** How far back history goes. */
export const HISTORY_MS = 30 * 60_000;

const StageTotalSchema = Type.Object({
  articles: Type.Integer({ description: 'Articles that went through the stage' }),
  ms: Type.Number({ description: 'What they took in it together, in milliseconds' }),
});

/** What happened in ten seconds, and how things stood at the end of them. */
export const HistoryBucketSchema = Type.Object({
  at: Type.String({ format: 'date-time', description: 'When the ten seconds began' }),
  completed: Type.Integer({ description: 'Articles that were completed' }),
  failed: Type.Integer({ description: 'Articles whose last attempt failed' }),
  depth: Type.Union([QueueCountsSchema, Type.Null()], {
    description: 'The queue at the last second of it that is known; null when nobody looked',
  }),
  workers: Type.Union([Type.Integer(), Type.Null()], { description: 'Workers alive at that second' }),
  stages: Type.Record(Type.String(), StageTotalSchema, { description: 'By the name of the stage' }),
});
export type HistoryBucket = Static<typeof HistoryBucketSchema>;

/** `GET /v1/history`: bucket after bucket without a hole, the last one still growing. */
export const HistorySchema = Type.Object({
  at: Type.String({ format: 'date-time', description: 'The moment of this answer, by the clock of Redis' }),
  bucketMs: Type.Integer({ description: 'Length of a bucket in milliseconds' }),
  buckets: Type.Array(HistoryBucketSchema),
});
export type History = Static<typeof HistorySchema>;
