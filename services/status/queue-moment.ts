import type { QueueCounts } from '../../schema/events.ts';
import type { QueueKeys } from '../queue/article-queue.ts';
import { READ_JOB_NAME } from '../queue/enqueue-articles.ts';
import { REDIS_NOW } from './redis-clock.ts';
import type { WorkerBeat } from './worker-beat.ts';

/** An active job, as BullMQ knows it. */
export type ActiveJob = { id: string; title?: string; attempt: number; worker?: string };
/** A failed job; `failedAt` in milliseconds since 1970. */
export type FailedJob = { id: string; title?: string; attempts: number; error: string; failedAt: number };

/** All that Redis knows, at one moment. Times are in milliseconds since 1970. */
export type QueueMoment = {
  at: number;
  counts: QueueCounts;
  paused: boolean;
  completedLastMinute: number;
  active: ActiveJob[];
  failures: FailedJob[];
  workers: { beat: WorkerBeat; seenAt: number }[];
};

// More than any number of workers has in hand at a time; only a bound.
const MOST_ACTIVE = 5000;
const MINUTE_MS = 60_000;

/**
 * One script, and so one moment: nothing moves between the counting and the listing. It reads the keys of BullMQ 6; that they
 * mean what is thought here is what the integration test of the status is for.
 */
const MOMENT = `${REDIS_NOW}
local base = KEYS[1]
local function jobs(ids, ...)
  local found = {}
  for index, id in ipairs(ids) do found[index] = {id, unpack(redis.call('HMGET', base .. id, ...))} end
  return found
end
local queued = redis.call('LLEN', base .. 'wait') + redis.call('LLEN', base .. 'paused')
  + redis.call('ZCARD', base .. 'prioritized') + redis.call('ZCARD', base .. 'delayed')
local counts = {queued, redis.call('LLEN', base .. 'active'), redis.call('ZCARD', base .. 'failed')}
local workers = {}
for _, id in ipairs(redis.call('ZRANGE', base .. 'workers', 0, -1)) do
  local beat = redis.call('GET', base .. 'worker:' .. id)
  if beat then table.insert(workers, {beat, redis.call('ZSCORE', base .. 'workers', id)}) end
end
local total = tonumber(redis.call('HGET', base .. 'metrics:completed', 'count') or '0')
local before = redis.call('ZRANGEBYSCORE', base .. 'history:totals', now - ARGV[3], '+inf', 'LIMIT', 0, 1)[1]
before = before and tonumber(string.match(before, ':(%d+)$')) or total
return {
  now, counts, redis.call('HEXISTS', base .. 'meta', 'paused'), math.max(0, total - before),
  jobs(redis.call('LRANGE', base .. 'active', 0, ARGV[1] - 1), 'name', 'ats', 'pb'),
  jobs(redis.call('ZREVRANGE', base .. 'failed', 0, ARGV[2] - 1), 'name', 'atm', 'failedReason', 'finishedOn'),
  workers
}
`;

type Text = string | null;
type Answer = [
  now: number,
  counts: [number, number, number],
  paused: number,
  completed: number,
  active: [id: string, name: Text, attempts: Text, worker: Text][],
  failed: [id: string, name: Text, attempts: Text, reason: Text, finished: Text][],
  workers: [beat: string, seen: string][],
];

const titled = (name: Text): { title?: string } => (name === null || name === READ_JOB_NAME ? {} : { title: name });

/** Reads the queue, its workers and its last `failures` failed articles in one round trip. */
export async function readQueueMoment({ redis, key }: QueueKeys, failures: number): Promise<QueueMoment> {
  const answer = (await redis.eval(MOMENT, 1, key(''), MOST_ACTIVE, failures, MINUTE_MS)) as Answer;
  const [at, [queued, active, failed], paused, completedLastMinute, activeJobs, failedJobs, workers] = answer;
  return {
    at,
    counts: { queued, active, failed },
    paused: paused === 1,
    completedLastMinute,
    active: activeJobs.map(([id, name, attempts, worker]) => ({
      id,
      ...titled(name),
      attempt: Math.max(1, Number(attempts)),
      ...(worker === null ? {} : { worker }),
    })),
    failures: failedJobs.map(([id, name, attempts, reason, finished]) => ({
      id,
      ...titled(name),
      attempts: Number(attempts),
      error: reason ?? '',
      failedAt: Number(finished),
    })),
    workers: workers.map(([beat, seen]) => ({ beat: JSON.parse(beat) as WorkerBeat, seenAt: Number(seen) })),
  };
}
