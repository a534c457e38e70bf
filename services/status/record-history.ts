import type { StageTimings } from '../../schema/article.ts';
import { BUCKET_MS, HISTORY_MS } from '../../schema/history.ts';
import type { QueueKeys } from '../queue/article-queue.ts';
import { REDIS_NOW } from './redis-clock.ts';
import { SILENT_MS } from './worker-beat.ts';

/** How many articles went through a stage, and their milliseconds in it. */
export type StageTotals = Map<string, { articles: number; ms: number }>;

export function addTimings(totals: StageTotals, timings: StageTimings): void {
  for (const [stage, ms] of Object.entries(timings)) {
    const before = totals.get(stage) ?? { articles: 0, ms: 0 };
    totals.set(stage, { articles: before.articles + 1, ms: before.ms + ms });
  }
}

// A bucket outlives the history by a little, so that none is missing at the far end of it.
const EXPIRY_MS = HISTORY_MS + 6 * BUCKET_MS;
const MINUTE_MS = 60_000;

/**
 * What BullMQ has finished since anybody last looked goes into the bucket of now. BullMQ counts a job in the very step that
 * finishes it, and whoever comes first takes the difference: so any number of processes may record as often as they like, any of
 * them may be killed, and every article is counted once.
 */
const RECORD = `${REDIS_NOW}
local base = KEYS[1]
local bucket = base .. 'history:' .. (now - now % ARGV[1])
local totals = {}
for _, outcome in ipairs({'completed', 'failed'}) do
  local total = tonumber(redis.call('HGET', base .. 'metrics:' .. outcome, 'count') or '0')
  local seen = tonumber(redis.call('HGET', base .. 'history', outcome) or total)
  if total ~= seen then redis.call('HINCRBY', bucket, outcome, total > seen and total - seen or total) end
  redis.call('HSET', base .. 'history', outcome, total)
  totals[outcome] = total
end
local queued = redis.call('LLEN', base .. 'wait') + redis.call('LLEN', base .. 'paused')
  + redis.call('ZCARD', base .. 'prioritized') + redis.call('ZCARD', base .. 'delayed')
redis.call('HSET', bucket, 'depth:queued', queued, 'depth:active', redis.call('LLEN', base .. 'active'),
  'depth:failed', redis.call('ZCARD', base .. 'failed'),
  'workers', redis.call('ZCOUNT', base .. 'workers', now - ARGV[4], '+inf'))
for i = 5, #ARGV, 2 do redis.call('HINCRBYFLOAT', bucket, ARGV[i], ARGV[i + 1]) end
redis.call('PEXPIRE', bucket, ARGV[2])
local last = base .. 'history:totals'
local newest = redis.call('ZRANGE', last, -1, -1, 'WITHSCORES')
if not newest[2] or now - newest[2] > 500 then redis.call('ZADD', last, now, now .. ':' .. totals.completed) end
redis.call('ZREMRANGEBYSCORE', last, '-inf', now - ARGV[3] - 1000)
`;

/** Brings the history up to date, with what the stages took since the caller last did. */
export async function recordHistory({ redis, key }: QueueKeys, stages: StageTotals = new Map()): Promise<void> {
  const fields = [...stages].flatMap(([stage, { articles, ms }]) => [
    `articles:${stage}`,
    articles,
    `ms:${stage}`,
    Math.round(ms * 1000) / 1000,
  ]);
  await redis.eval(RECORD, 1, key(''), BUCKET_MS, EXPIRY_MS, MINUTE_MS, SILENT_MS, ...fields);
}
