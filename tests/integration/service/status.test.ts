import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createArticleGenerator } from '../../../bench/generate/generate-article.ts';
import type { History } from '../../../schema/history.ts';
import { ARTICLE_STAGES } from '../../../schema/stages.ts';
import type { ServiceStatus, StoreHealth } from '../../../schema/status.ts';
import { type Client, connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';
import { openStoreProxy, type StoreProxy } from '../../support/store-proxy.ts';
import { readStores } from '../../support/stores.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';
import { openStatusStream } from './status-stream.ts';

const ARTICLES = 24;
const CHARACTERS = 1000;
// Reading is work, and the machine may have other work.
const BACKLOG_MS = 60_000;
const SILENT_MS = 5000;
// Three processes, one of them with a language model.
const START_MS = 60_000;
const variables = {
  QUEUE_PREFIX: `test-status-${process.pid}`,
  // Longer than a silent worker is listed, so that its articles are seen without one.
  JOB_LOCK_MS: '8000',
  WORKER_CONCURRENCY: '16',
};

let redis: StoreProxy;
let neo4j: StoreProxy;
/** Reaches its stores through the proxies. */
let api: ServiceProcess;
/** Counts along, and must count nothing twice. */
let secondApi: ServiceProcess;
let worker: ServiceProcess;
let client: Client;

const startDisturbedApi = (): Promise<ServiceProcess> =>
  startApi({ ...variables, REDIS_URL: redis.url, NEO4J_URI: neo4j.url });
const readStatus = async (): Promise<ServiceStatus> => (await client.call<ServiceStatus>('GET', '/v1/status')).body;
const readHistory = async (query = ''): Promise<History> =>
  (await client.call<History>('GET', `/v1/history${query}`)).body;
const untilStatus = (is: (status: ServiceStatus) => boolean, what: string, patience?: number): Promise<ServiceStatus> =>
  waitUntil(
    async () => {
      const status = await readStatus();
      return is(status) && status;
    },
    what,
    patience,
  );
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

const generate = createArticleGenerator(11);
const postArticles = async (from: number, count: number): Promise<void> => {
  const articles = Array.from({ length: count }, (_, index) => generate(from + index));
  const body = articles.map(({ text, ...article }) => JSON.stringify({ ...article, text: text.slice(0, CHARACTERS) }));
  const headers = { 'content-type': 'application/x-ndjson' };
  await (await fetch(`${client.url}/v1/articles`, { method: 'POST', headers, body: body.join('\n') })).text();
};

beforeAll(async () => {
  await (await openTestGraph()).close();
  const { REDIS_URL, NEO4J_URI } = readStores();
  [redis, neo4j] = await Promise.all([openStoreProxy(REDIS_URL), openStoreProxy(NEO4J_URI)]);
  [api, secondApi, worker] = await Promise.all([startDisturbedApi(), startApi(variables), startWorker(variables)]);
  client = connectClient(api.ready.url ?? '');
}, START_MS);

afterAll(async () => {
  redis?.resume();
  neo4j?.resume();
  await Promise.all([worker?.kill(), secondApi?.stop(), api?.stop()]);
  await Promise.all([redis?.cut(), neo4j?.cut()]);
});

test(
  'a backlog is told of as it is worked, and the history adds up',
  async () => {
    const idle = await untilStatus(({ workers }) => workers.length === 1, 'the worker to be heard of');
    expect(idle).toMatchObject({
      redis: { up: true },
      neo4j: { up: true },
      queue: { queued: 0, active: 0, failed: 0 },
      paused: false,
      graph: { articles: 0 },
      articlesPerMinute: 0,
      workers: [{ pid: worker.child.pid, concurrency: 16, active: 0 }],
      active: [],
    });
    const stream = await openStatusStream(client.url);
    await postArticles(0, ARTICLES);
    await untilStatus(
      ({ graph, queue }) => graph?.articles === ARTICLES && queue?.active === 0,
      'the backlog to be worked',
    );
    // The next record comes within a second, and tells of the last of them.
    await waitUntil(
      async () => sum((await readHistory()).buckets.map(({ completed }) => completed)) === ARTICLES,
      'the history',
    );
    stream.close();
    const busy = stream.heard.map(({ status }) => status).filter(({ queue }) => (queue?.active ?? 0) > 0);
    expect(busy.length).toBeGreaterThan(0);
    for (const { queue, active, workers } of busy) {
      expect(active).toHaveLength(queue?.active ?? -1);
      expect(sum(workers.map((each) => each.active))).toBe(queue?.active);
      expect(active.every((article) => article.title && article.worker === workers[0]?.id)).toBe(true);
    }
    const stages = new Set(busy.flatMap(({ active }) => active.map(({ stage }) => stage)));
    expect(stages).toContain('waiting');
    // The worker tells of its stages by itself, within a second of BullMQ's count.
    const everyStage = ARTICLE_STAGES.filter((stage) => stage !== 'waiting');
    const buckets = await waitUntil(async () => {
      const known = (await readHistory()).buckets;
      return (
        everyStage.every((stage) => sum(known.map(({ stages }) => stages[stage]?.articles ?? 0)) === ARTICLES) && known
      );
    }, 'every stage to have had every article once');
    await sleep(1500);
    const later = (await readHistory()).buckets;
    expect(sum(later.map(({ completed }) => completed))).toBe(ARTICLES);
    expect(sum(later.map(({ stages }) => stages.save?.articles ?? 0))).toBe(ARTICLES);
    expect(later.every(({ stages }) => stages.waiting === undefined)).toBe(true);
    expect(sum(buckets.map(({ stages: { annotate } }) => annotate?.ms ?? 0))).toBeGreaterThan(0);
  },
  BACKLOG_MS,
);

test('the status comes every second, as GET /v1/status answers it', async () => {
  const stream = await openStatusStream(client.url);
  await sleep(3500);
  stream.close();
  const times = stream.heard.map(({ at }) => at);
  expect(times.length).toBeGreaterThanOrEqual(3);
  expect(Math.max(...times.slice(2).map((time, index) => time - (times[index + 1] ?? 0)))).toBeLessThan(2000);
  expect(Object.keys(stream.heard[0]?.status ?? {})).toEqual(Object.keys(await readStatus()));
});

test('a failure is told with its reason, and goes when it is queued again', async () => {
  const { body } = await client.post({ html: '<nav><a href="/">Home</a></nav>', title: 'Nothing to read' });
  await client.settle(body.id);
  const { failures, queue } = await readStatus();
  expect(queue?.failed).toBe(1);
  expect(failures).toEqual([
    {
      id: body.id,
      title: 'Nothing to read',
      error: 'No article text is left after cleaning',
      attempts: 1,
      failedAt: expect.stringMatching(/Z$/),
    },
  ]);
  expect((await client.call('POST', `/v1/articles/${body.id}/retry`)).status).toBe(202);
  const again = await untilStatus(
    (status) => status.failures[0]?.failedAt !== failures[0]?.failedAt,
    'it to fail again',
  );
  expect(again.failures.length).toBeLessThan(2);
  await client.settle(body.id);
  expect((await client.call('DELETE', `/v1/articles/${body.id}`)).status).toBe(204);
  expect(await readStatus()).toMatchObject({ failures: [], queue: { failed: 0 } });
});

test('a restart of the API takes nothing from the history, and a moment can be asked from', async () => {
  const before = await readHistory();
  await api.kill();
  api = await startDisturbedApi();
  client = connectClient(api.ready.url ?? '');
  const after = await readHistory();
  const settled = before.buckets.slice(1, -1);
  expect(after.buckets.filter(({ at }) => settled.some((bucket) => bucket.at === at))).toEqual(settled);
  expect(sum(after.buckets.map(({ completed }) => completed))).toBe(ARTICLES);
  const since = after.buckets.at(-3)?.at ?? '';
  expect((await readHistory(`?since=${since}`)).buckets[0]?.at).toBe(since);
  expect((await client.call('GET', '/v1/history?since=yesterday')).status).toBe(400);
});

describe('a store', () => {
  afterEach(() => {
    redis.resume();
    neo4j.resume();
  });

  test.each([
    ['Redis', () => redis, 'redis'],
    ['Neo4j', () => neo4j, 'neo4j'],
  ] as const)('%s that falls silent is away within seconds, and the status still comes', async (_, proxy, store) => {
    const stream = await openStatusStream(client.url);
    await waitUntil(async () => stream.heard.length > 0, 'a first status');
    proxy().silence();
    const last = () => stream.heard.at(-1)?.status;
    await waitUntil(async () => last()?.[store].up === false, 'it to be away', 8000);
    const before = stream.heard.length;
    await sleep(3500);
    // One a second, and the patience with the silent store on top.
    expect(stream.heard.length - before).toBeGreaterThanOrEqual(2);
    // The client may give the question up before the patience with it ends.
    expect(last()?.[store]).toMatchObject({
      up: false,
      detail: expect.stringMatching(/^No answer for|timed out/),
    });
    if (store === 'redis')
      expect(last()).toMatchObject({ queue: null, articlesPerMinute: null, workers: [], neo4j: { up: true } });
    else expect(last()).toMatchObject({ graph: null, redis: { up: true } });
    proxy().resume();
    await waitUntil(async () => last()?.[store].up === true, 'it to be back', 10_000);
    stream.close();
  });

  test('that refuses is away with the reason, and its history with it', async () => {
    await Promise.all([redis.cut(), neo4j.cut()]);
    const isRefused = ({ up, detail = '' }: StoreHealth): boolean => !up && detail.includes('ECONNREFUSED');
    await untilStatus((status) => isRefused(status.redis) && isRefused(status.neo4j), 'both to be away');
    expect((await client.call('GET', '/v1/history')).status).toBe(503);
    await Promise.all([redis.restore(), neo4j.restore()]);
    await untilStatus((each) => each.redis.up && each.neo4j.up, 'both to be back', 15_000);
  });
});

test('a worker that is stopped is listed no more, its articles have none, and it comes back', async () => {
  await postArticles(1000, 200);
  await untilStatus(({ queue }) => queue?.active === 16, 'its hands to be full');
  process.kill(worker.child.pid ?? 0, 'SIGSTOP');
  const left = await untilStatus(({ workers }) => workers.length === 0, 'it to be silent', SILENT_MS);
  expect(left.active).toHaveLength(left.queue?.active ?? -1);
  expect(left.active.every((article) => article.worker === null)).toBe(true);
  process.kill(worker.child.pid ?? 0, 'SIGCONT');
  await untilStatus(({ workers }) => workers.length === 1, 'it to be heard of again', SILENT_MS);
  await worker.kill();
  await untilStatus(({ workers }) => workers.length === 0, 'it to be gone', SILENT_MS);
});

test('a worker that stops in good order says goodbye', async () => {
  worker = await startWorker(variables);
  await untilStatus(({ workers }) => workers[0]?.pid === worker.child.pid, 'the next worker');
  await worker.stop();
  expect((await readStatus()).workers).toEqual([]);
});
