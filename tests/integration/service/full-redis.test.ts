import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import type { ArticleReceipt } from '../../../schema/article.ts';
import { stopProcess } from '../../../services/platform/processes/processes.mjs';
import { startRedis } from '../../../services/platform/servers/redis.mjs';
import { findRedis } from '../../../services/platform/set-up/programs.mjs';
import { type Client, connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';
import { temporaryFolders } from '../platform/temporary-folder.ts';

const MEGABYTE = 1024 * 1024;
const MOST = 64 * MEGABYTE;
/** Room for some articles below the nine tenths that articles may take. */
const ROOM = 2 * MEGABYTE;
const PATIENCE_MS = 120_000;

const folders = temporaryFolders();

let server: Awaited<ReturnType<typeof startRedis>>;
let redis: Redis;
let variables: Record<string, string>;
let api: ServiceProcess;
let client: Client;
let worker: ServiceProcess | undefined;

beforeAll(async () => {
  await (await openTestGraph()).close();
  server = await startRedis({
    program: findRedis() ?? 'redis-server',
    folders,
    signal: new AbortController().signal,
  });
  redis = new Redis(server.url);
  variables = { REDIS_URL: server.url, QUEUE_PREFIX: 'full', JOB_LOCK_MS: '2000' };
  api = await startApi(variables);
  client = connectClient(api.ready.url ?? '');
}, PATIENCE_MS);

afterAll(async () => {
  await Promise.all([worker?.stop(), api?.stop()]);
  redis?.disconnect();
  if (server) await stopProcess(server.process, 10_000);
}, PATIENCE_MS);

const setMost = (bytes: number) => redis.config('SET', 'maxmemory', String(bytes));
const usedMemory = async (): Promise<number> => Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
/** In pieces: the request that brings one takes memory too, while it is read. */
async function fillUp(target: number): Promise<void> {
  const piece = 'x'.repeat(ROOM / 16);
  while ((await usedMemory()) < target) await redis.lpush('ballast', piece);
}
/** Much to keep and little to read. */
const article = (name: string) => ({
  title: name,
  language: 'en',
  html: `<p>The minister of ${name} opened a school for the children of the town on Friday.</p><!--${'x'.repeat(60_000)}-->`,
});

/** Each is read, or is found to be a reprint of another. */
async function waitForAll(ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await waitUntil(
      async () => ['completed', 'duplicate'].includes((await client.state(id)).status),
      `${id} to be done`,
      PATIENCE_MS,
    );
}

test(
  'a Redis that fills up takes no more articles while there is still room to work on those that it has',
  async () => {
    await setMost(MOST);
    await fillUp(Math.floor(MOST * 0.9) - ROOM);
    const accepted: string[] = [];
    const refused = await waitUntil(async () => {
      const answer = await client.post(article(`Town ${accepted.length}`));
      if (answer.status !== 202) return answer;
      accepted.push(answer.body.id);
      return undefined;
    }, 'Redis to fill up');
    expect(accepted.length).toBeGreaterThan(5);
    expect(refused).toMatchObject({ status: 503, body: { detail: expect.stringMatching(/Redis is nearly full/) } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    worker = await startWorker(variables);
    await waitForAll(accepted);
    await redis.del('ballast');
    expect((await client.post(article('afterwards'))).status).toBe(202);
  },
  PATIENCE_MS,
);

test(
  'a Redis that is full all the same loses nothing; the worker waits for it, and goes on',
  async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Village ${at}`);
    const receipts = await Promise.all(names.map((name) => client.post(article(name))));
    await setMost(MEGABYTE);
    const before = worker?.output().length ?? 0;
    expect(await client.post(article('meanwhile'))).toMatchObject({ status: 503 });
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(worker?.child.exitCode).toBeNull();
    expect((worker?.output().length ?? 0) - before).toBeLessThan(200_000);
    await setMost(MOST);
    await waitForAll(receipts.map(({ body }) => (body as ArticleReceipt).id));
    expect((await client.post(article('meanwhile'))).status).toBe(202);
  },
  PATIENCE_MS,
);
