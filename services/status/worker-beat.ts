import type { ArticleStage } from '../../schema/stages.ts';
import type { QueueKeys } from '../queue/article-queue.ts';
import { REDIS_NOW } from './redis-clock.ts';

/** What a worker process says of itself. */
export type WorkerBeat = {
  id: string;
  host: string;
  pid: number;
  concurrency: number;
  threads: number;
  startedAt: string;
  /** Each article that it has in hand, with its stage and since when, in milliseconds since 1970. */
  inHand: [id: string, stage: ArticleStage, since: number][];
};

/** A worker that has not been heard of for so long is not alive. */
export const SILENT_MS = 4000;

// The sorted set finds the beats; each ends by itself, so that a worker that dies leaves nothing.
const BEAT = `${REDIS_NOW}
redis.call('SET', KEYS[1] .. 'worker:' .. ARGV[1], ARGV[2], 'PX', ARGV[3])
redis.call('ZADD', KEYS[1] .. 'workers', now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1] .. 'workers', '-inf', now - ARGV[3])
`;

/** Says that a worker is alive, and what it has in hand. */
export async function sendBeat({ redis, key }: QueueKeys, beat: WorkerBeat): Promise<void> {
  await redis.eval(BEAT, 1, key(''), beat.id, JSON.stringify(beat), SILENT_MS);
}

/** A worker that ends in good order is gone at once. */
export async function sayGoodbye({ redis, key }: QueueKeys, id: string): Promise<void> {
  await redis
    .multi()
    .del(key(`worker:${id}`))
    .zrem(key('workers'), id)
    .exec();
}

/** How many workers were heard of lately. */
export async function countWorkers({ redis, key }: QueueKeys): Promise<number> {
  const script = `${REDIS_NOW} return redis.call('ZCOUNT', KEYS[1], now - ARGV[1], '+inf')`;
  return Number(await redis.eval(script, 1, key('workers'), SILENT_MS));
}
