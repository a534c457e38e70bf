import { BUCKET_MS, HISTORY_MS, type History, type HistoryBucket } from '../../schema/history.ts';
import { ARTICLE_STAGES } from '../../schema/stages.ts';
import type { QueueKeys } from '../queue/article-queue.ts';
import { REDIS_NOW } from './redis-clock.ts';

const READ = `${REDIS_NOW}
local current = now - now % ARGV[2]
local first = math.max(current - ARGV[1], tonumber(ARGV[3]) - ARGV[3] % ARGV[2])
local buckets = {}
for at = first, current, tonumber(ARGV[2]) do
  table.insert(buckets, {at, redis.call('HGETALL', KEYS[1] .. 'history:' .. at)})
end
return {now, buckets}
`;

type Answer = [now: number, buckets: [at: number, fields: string[]][]];

/** A bucket as it is kept. One that nobody wrote: nothing was completed, and how the queue stood is not known. */
export function describeBucket(at: number, fields: readonly string[]): HistoryBucket {
  const kept = new Map<string, number>();
  for (let i = 0; i + 1 < fields.length; i += 2) kept.set(fields[i] ?? '', Number(fields[i + 1]));
  const count = (field: string): number => kept.get(field) ?? 0;
  const isKnown = kept.has('depth:queued');
  const stages: HistoryBucket['stages'] = {};
  for (const stage of ARTICLE_STAGES) {
    const articles = count(`articles:${stage}`);
    if (articles > 0) stages[stage] = { articles, ms: count(`ms:${stage}`) };
  }
  return {
    at: new Date(at).toISOString(),
    completed: count('completed'),
    failed: count('failed'),
    depth: isKnown
      ? { queued: count('depth:queued'), active: count('depth:active'), failed: count('depth:failed') }
      : null,
    workers: isKnown ? count('workers') : null,
    stages,
  };
}

/** The buckets from the one of `since`, at most the whole history, up to now. */
export async function readHistory({ redis, key }: QueueKeys, since: Date): Promise<History> {
  const [now, buckets] = (await redis.eval(READ, 1, key(''), HISTORY_MS, BUCKET_MS, since.getTime())) as Answer;
  return {
    at: new Date(now).toISOString(),
    bucketMs: BUCKET_MS,
    buckets: buckets.map(([at, fields]) => describeBucket(at, fields)),
  };
}
