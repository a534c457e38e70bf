import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { ArticleJob, ArticleJobResult } from '../../schema/job.ts';

export const QUEUE_NAME = 'articles';

export type JobPolicy = { attempts: number };

/** The Redis keys of the queue: those of BullMQ, and those that we keep beside them. */
export type QueueKeys = {
  redis: Redis;
  /** The key of a name under the queue's prefix. */
  key: (name: string) => string;
};

/** The queue of articles. */
export type ArticleQueue = QueueKeys & { jobs: Queue<ArticleJob, ArticleJobResult> };

export const queueKeys = (redis: Redis, prefix: string): QueueKeys => ({
  redis,
  key: (name) => `${prefix}:${QUEUE_NAME}:${name}`,
});

// Enough finished jobs to show their timings for a while; the graph holds the rest for good.
const COMPLETED_JOBS_KEPT = 1000;
const FIRST_RETRY_DELAY_MS = 1000;

/**
 * Opens the queue on a connection that stays the caller's to close.
 * Failed jobs are kept until somebody retries or deletes them.
 */
export function openArticleQueue(redis: Redis, prefix: string, policy: JobPolicy): ArticleQueue {
  const jobs = new Queue<ArticleJob, ArticleJobResult>(QUEUE_NAME, {
    connection: redis,
    prefix,
    // Nothing is asked of Redis here, so that a process can start, and answer 503, before Redis does.
    skipWaitingForReady: true,
    skipVersionCheck: true,
    skipMetasUpdate: true,
    defaultJobOptions: {
      attempts: policy.attempts,
      backoff: { type: 'exponential', delay: FIRST_RETRY_DELAY_MS, jitter: 0.5 },
      removeOnComplete: { count: COMPLETED_JOBS_KEPT },
      removeOnFail: false,
      stackTraceLimit: 1,
    },
  });
  // Every caller sees the error of its own command; without a listener a lost connection would end the process.
  jobs.on('error', () => undefined);
  return { jobs, ...queueKeys(redis, prefix) };
}
