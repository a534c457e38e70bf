import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { stopProcess } from '../../../services/platform/processes/processes.mjs';
import { findPort } from '../../../services/platform/servers/ports.mjs';
import { startRedis } from '../../../services/platform/servers/redis.mjs';
import { redisAnswers } from '../../../services/platform/servers/redis-probe.mjs';
import { findRedis } from '../../../services/platform/set-up/programs.mjs';
import { pidOf } from './small-process.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folders = temporaryFolders();
const program = findRedis() ?? 'redis-server';
const { signal } = new AbortController();

test('Redis keeps what it was given through kill -9 and evicts nothing', async () => {
  const first = await startRedis({ program, folders, signal });
  const client = new Redis(first.url);
  expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
  await client.set('kept', 'yes');
  // What is written reaches the disk within the second that appendfsync leaves open.
  await client.call('WAITAOF', '1', '0', '2000').catch(() => undefined);
  client.disconnect();
  process.kill(pidOf(first.process), 'SIGKILL');
  await first.process.exited;
  const second = await startRedis({ program, folders, port: first.port, signal });
  const again = new Redis(second.url);
  expect(await again.get('kept')).toBe('yes');
  again.disconnect();
  expect(await stopProcess(second.process, 10_000)).toMatchObject({ code: 0, forced: false });
});

test('only who has the password is answered, and only this user can read it', async () => {
  const redis = await startRedis({ program, folders, signal });
  expect(await redisAnswers({ port: redis.port })).toBe(false);
  expect(await redisAnswers({ port: redis.port, password: 'wrong' })).toBe(false);
  expect(statSync(folders.redisPassword).mode & 0o777).toBe(0o600);
  await stopProcess(redis.process, 10_000);
});

test('an occupied preferred port gives way to the next', async () => {
  const port = await findPort(undefined, '127.0.0.1');
  const occupant = createServer().listen(port, '127.0.0.1');
  const redis = await startRedis({ program, folders, preferredPort: port, signal });
  expect(redis.port).toBeGreaterThan(port);
  await stopProcess(redis.process, 10_000);
  occupant.close();
});
