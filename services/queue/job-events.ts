import { QueueEvents } from 'bullmq';
import type { ArticleEvent } from '../../schema/events.ts';
import { QUEUE_NAME } from './article-queue.ts';
import { connectForWork } from './connection.ts';

export type JobEvents = {
  onArticle: (listener: (event: ArticleEvent) => void) => void;
  close: () => Promise<void>;
};

/** Follows the queue's own stream of events over a connection of its own, because it blocks while nothing happens. */
export function openJobEvents(redisUrl: string, prefix: string): JobEvents {
  const redis = connectForWork(redisUrl);
  redis.on('error', () => undefined);
  const events = new QueueEvents(QUEUE_NAME, { connection: redis, prefix });
  events.on('error', () => undefined);
  return {
    onArticle: (listener) => {
      events.on('waiting', ({ jobId }) => listener({ id: jobId, status: 'queued' }));
      events.on('delayed', ({ jobId }) => listener({ id: jobId, status: 'queued' }));
      events.on('active', ({ jobId }) => listener({ id: jobId, status: 'active' }));
      events.on('completed', ({ jobId }) => listener({ id: jobId, status: 'completed' }));
      events.on('failed', ({ jobId, failedReason }) => listener({ id: jobId, status: 'failed', error: failedReason }));
    },
    close: async () => {
      redis.disconnect();
      await events.close().catch(() => undefined);
    },
  };
}
