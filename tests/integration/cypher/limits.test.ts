import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { type ServiceProcess, startApi } from '../../support/service.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';
import { allLines, connectQueryClient, NDJSON, problemOf, type QueryClient } from './query-client.ts';
import { untilOver, untilRunning } from './running-queries.ts';

const KEYS = { heavy: 'heavy-secret-of-the-tests', light: 'light-secret-of-the-tests' };
const API_KEYS = `heavy:read:${KEYS.heavy},light:read:${KEYS.light}`;
const CONCURRENCY = 2;

// Each would take hours: what ends within a test has been ended.
const CARTESIAN = 'MATCH (a), (b), (c), (d), (e) WHERE a.id + b.id + c.id + d.id + e.id = "no" RETURN count(*) AS n';
const UNBOUNDED = 'MATCH path = (a:Entity)-[*]-(b) WHERE length(path) < 0 RETURN count(path) AS n';
const ENDLESS = 'UNWIND range(1, 100000000) AS x UNWIND range(1, 100000) AS y WITH x WHERE x < 0 RETURN count(x) AS n';
const TEN_MILLION = 'UNWIND range(1, 10000000) AS n RETURN n, "a text to make the row longer" AS text';
const MEMORY_HOG =
  'UNWIND range(1, 100000000) AS n WITH collect({n: n, text: "text " + n}) AS hoard RETURN size(hoard) AS n';
const QUICK = 'MATCH (n:Entity) RETURN count(n) AS n';

const NODES = 40;

let graph: Driver;

beforeAll(async () => {
  graph = await openTestGraph();
  await graph.executeQuery(
    `UNWIND range(1, ${NODES}) AS n CREATE (:Entity:State {id: 'state ' + n})
     WITH count(*) AS all MATCH (a:Entity), (b:Entity) WHERE a.id < b.id CREATE (a)-[:ALLY_OF {claimId: a.id + b.id}]->(b)`,
  );
}, 120_000);

afterAll(() => graph.close());

/** A service with these limits and two keys. */
async function startWith(limits: Record<string, string>) {
  const api = await startApi({
    QUEUE_PREFIX: `test-limits-${process.pid}`,
    API_KEYS,
    CYPHER_CONCURRENCY: String(CONCURRENCY),
    ...limits,
  });
  const url = api.ready.url ?? '';
  return { api, heavy: connectQueryClient(url, KEYS.heavy), light: connectQueryClient(url, KEYS.light) };
}

/** Asks one quick query after another until the work is done; resolves to the statuses. */
async function statusesUntil(work: Promise<unknown>, ask: QueryClient): Promise<number[]> {
  let done = false;
  const watched = work.finally(() => {
    done = true;
  });
  const statuses: number[] = [];
  do {
    const response = await ask(QUICK);
    expect(((await response.json()) as CypherAnswer).rows).toEqual([[NODES]]);
    statuses.push(response.status);
  } while (!done);
  await watched;
  return statuses;
}

describe('a query without end, in a service that gives it 1500 ms', () => {
  let api: ServiceProcess;
  let heavy: QueryClient;
  let light: QueryClient;

  beforeAll(async () => {
    ({ api, heavy, light } = await startWith({
      CYPHER_TIMEOUT_MS: '1500',
      CYPHER_STREAM_TIMEOUT_MS: '1500',
      CYPHER_QUEUE_MS: '5000',
    }));
  }, 60_000);
  afterAll(() => api.stop());

  test.each([
    ['a cartesian product', CARTESIAN, [408]],
    ['an unbounded path', UNBOUNDED, [408]],
    // On a busy machine time may be over before the memory is.
    ['a memory hog', MEMORY_HOG, [400, 408]],
  ])('%s ends with its status, and nobody else notices', async (_name, query, expected) => {
    const asked = Promise.all(Array.from({ length: CONCURRENCY }, async () => problemOf(await heavy(query))));
    expect(new Set(await statusesUntil(asked, light))).toEqual(new Set([200]));
    for (const { status, type } of await asked) {
      expect(expected).toContain(status);
      expect(type).toBe(status === 408 ? '/docs/problems#timeout' : '/docs/problems#cypher-memory');
    }
    await untilOver(graph, query);
  });

  test('an answer of ten million rows is cut short, and nobody else notices', async () => {
    const asked = Promise.all(
      Array.from({ length: CONCURRENCY }, async () => allLines(await heavy(TEN_MILLION, { accept: NDJSON }))),
    );
    expect(new Set(await statusesUntil(asked, light))).toEqual(new Set([200]));
    for (const lines of await asked) {
      // A quick machine may come to the row limit first.
      expect([
        { error: expect.objectContaining({ status: 408 }) },
        expect.objectContaining({ truncated: true }),
      ]).toContainEqual(lines.at(-1));
    }
    const whole = await heavy(TEN_MILLION);
    expect([whole.status, ((await whole.json()) as CypherAnswer).truncated]).toEqual([200, true]);
    await untilOver(graph, TEN_MILLION);
  });

  test('a client that takes nothing of its answer keeps neither the query nor its place', async () => {
    const controller = new AbortController();
    const stalled = await Promise.all(
      Array.from({ length: CONCURRENCY }, () => heavy(TEN_MILLION, { accept: NDJSON, signal: controller.signal })),
    );
    expect(stalled.map(({ status }) => status)).toEqual([200, 200]);
    await untilOver(graph, TEN_MILLION);
    expect((await heavy(QUICK)).status).toBe(200);
    controller.abort();
  });
});

describe('a client that hangs up, in a service that gives it minutes', () => {
  let api: ServiceProcess;
  let heavy: QueryClient;
  let light: QueryClient;

  beforeAll(async () => {
    ({ api, heavy, light } = await startWith({ CYPHER_TIMEOUT_MS: '300000', CYPHER_QUEUE_MS: '5000' }));
  }, 60_000);
  afterAll(() => api.stop());

  /** Asks so many times the same, and can take it back. */
  function askAtOnce(query: string, count: number) {
    const controllers = Array.from({ length: count }, () => new AbortController());
    const answers = controllers.map(({ signal }) => heavy(query, { signal }).catch((error: Error) => error.name));
    return {
      hangUpOn: async (index: number) => {
        controllers[index]?.abort();
        expect(await answers[index]).toBe('AbortError');
      },
    };
  }

  test.each([
    ['while nothing has come', 'application/json'],
    ['while nothing of a stream has come', NDJSON],
  ])('ends its query in the server: %s', async (_when, accept) => {
    const controller = new AbortController();
    const asked = heavy(ENDLESS, { accept, signal: controller.signal }).catch((error: Error) => error.name);
    await untilRunning(graph, ENDLESS);
    controller.abort();
    expect(await asked).toBe('AbortError');
    await untilOver(graph, ENDLESS);
  });

  test('ends its query in the server: in the middle of a stream', async () => {
    const controller = new AbortController();
    const response = await heavy(TEN_MILLION, { accept: NDJSON, signal: controller.signal });
    await response.body?.getReader().read();
    await untilRunning(graph, TEN_MILLION);
    controller.abort();
    await untilOver(graph, TEN_MILLION);
  });

  test('ends nothing but its own query, however early it goes', async () => {
    const early = Array.from({ length: 40 }, async (_, at) => {
      const query = `UNWIND range(1, 1000000) AS x RETURN max(x) AS number${at}`;
      await light(query, { signal: AbortSignal.timeout(1 + at) }).catch(() => undefined);
    });
    await Promise.all(early);
    expect(await (await light(QUICK)).json()).toMatchObject({ rows: [[NODES]] });
    expect(api.child.exitCode).toBeNull();
  });

  test('and an answer that is cut short leave nothing behind that could harm the next query', async () => {
    const cutShort = async (first: number) => {
      for (let limit = first; limit <= 400; limit += 7) {
        const lines = await allLines(await heavy(TEN_MILLION, { accept: NDJSON, limit }));
        expect(lines.at(-1)).toMatchObject({ truncated: true, stats: { rows: limit } });
      }
    };
    const asked = Promise.all([cutShort(1), cutShort(4)]);
    expect(new Set(await statusesUntil(asked, light))).toEqual(new Set([200]));
  });

  test('what is too much waits for its turn; refused it is told when to come back; another key is not concerned', async () => {
    const running = askAtOnce(ENDLESS, CONCURRENCY);
    await untilRunning(graph, ENDLESS, CONCURRENCY);
    const refused = await heavy(QUICK);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await problemOf(refused)).toMatchObject({ type: '/docs/problems#too-many-requests' });
    expect((await light(QUICK)).status).toBe(200);

    const waiting = heavy(QUICK);
    await running.hangUpOn(0);
    expect((await waiting).status).toBe(200);

    await running.hangUpOn(1);
    await untilOver(graph, ENDLESS);
    const all = await Promise.all(Array.from({ length: 4 * CONCURRENCY }, () => heavy(QUICK)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test('who hangs up while waiting leaves the queue', async () => {
    const running = askAtOnce(ENDLESS, CONCURRENCY);
    await untilRunning(graph, ENDLESS, CONCURRENCY);
    const waiting = askAtOnce(QUICK, 3);
    for (const index of [0, 1, 2]) await waiting.hangUpOn(index);
    for (let index = 0; index < CONCURRENCY; index++) await running.hangUpOn(index);
    expect((await heavy(QUICK)).status).toBe(200);
    await untilOver(graph, ENDLESS);
  });
});
