import type { ArticleQueue } from '../queue/article-queue.ts';
import type { Counters } from './stage-metrics.ts';

const hashKey = (queue: ArticleQueue): string => queue.key('counters');

/** Adds what a worker has counted since it last did. */
export async function addCounters(queue: ArticleQueue, counters: Counters): Promise<void> {
  if (counters.size === 0) return;
  const pipeline = queue.redis.pipeline();
  for (const [field, amount] of counters) pipeline.hincrbyfloat(hashKey(queue), field, amount);
  await pipeline.exec();
}

export async function readCounters(queue: ArticleQueue): Promise<Counters> {
  const fields = await queue.redis.hgetall(hashKey(queue));
  return new Map(Object.entries(fields).map(([field, amount]) => [field, Number(amount)]));
}
