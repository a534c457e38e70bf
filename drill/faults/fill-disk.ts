import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { type Fault, type FaultGround, SkippedError } from './fault.ts';
import { limitFileSize } from './file-size-limit.ts';
import { processOf } from './parts.ts';

const REFUSES_WITHIN_MS = 15_000;
const FULL_MS = [3000, 8000] as const;
const POLL_MS = 100;

/** Waits until Redis says of its append-only file that the last write was `ok` or `err`; false when it does not in time. */
async function awaitWrites(redis: Redis, state: 'ok' | 'err'): Promise<boolean> {
  for (const deadline = Date.now() + REFUSES_WITHIN_MS; Date.now() < deadline; await sleep(POLL_MS)) {
    if ((await redis.info('persistence')).includes(`aof_last_write_status:${state}`)) return true;
  }
  return false;
}

async function fill(redis: Redis, pid: number, { random }: FaultGround): Promise<string> {
  await limitFileSize(pid, 1);
  try {
    if (!(await awaitWrites(redis, 'err'))) throw new SkippedError('Redis wrote nothing meanwhile');
    await sleep(random.integer(...FULL_MS));
  } finally {
    await limitFileSize(pid, 'unlimited');
  }
  if (!(await awaitWrites(redis, 'ok'))) throw new Error('Redis does not write again although its disk has room');
  return 'its writes failed, and succeeded again with room on the disk';
}

/** The disk under Redis's append-only file is full for some seconds: Redis refuses writes, and nobody may take that for their loss. */
export const fillRedisDisk: Fault = {
  about: 'the disk under the append-only file of Redis is full',
  async strike(ground) {
    const pid = await processOf('redis', ground);
    const redis = new Redis(ground.service.redisUrl, { retryStrategy: () => 200, maxRetriesPerRequest: null });
    redis.on('error', () => undefined);
    try {
      return `redis ${pid}: ${await fill(redis, pid, ground)}`;
    } finally {
      redis.disconnect();
    }
  },
};
