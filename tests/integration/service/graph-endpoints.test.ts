import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ClaimDetail } from '../../../schema/claim.ts';
import type { CypherAnswer, GraphSchema } from '../../../schema/cypher.ts';
import type { EntityDetail, EntityList } from '../../../schema/entity.ts';
import { type Client, connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';
import { waitUntil } from '../../support/wait-until.ts';

import { openTestGraph } from '../graph/open-test-graph.ts';

// Processes are started, on a machine that may be busy.
jest.setTimeout(120_000);

const QUEUE_PREFIX = `test-graph-${process.pid}`;
const TEXT =
  'Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Monday. Museveni’s wife, Janet Museveni, stayed in Kampala.';

let api: ServiceProcess;
let worker: ServiceProcess;
let client: Client;
let article: string;

beforeAll(async () => {
  await (await openTestGraph()).close();
  api = await startApi({ QUEUE_PREFIX, CYPHER_MAX_ROWS: '50', CYPHER_TIMEOUT_MS: '1000' });
  worker = await startWorker({ QUEUE_PREFIX });
  client = connectClient(api.ready.url ?? '');
  article = (await client.post({ text: TEXT, title: 'Neighbours meet', publishedAt: '2024-05-13' })).body.id;
  expect((await client.settle(article)).status).toBe('completed');
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

const find = async (q: string) =>
  (await client.call<EntityList>('GET', `/v1/entities?q=${encodeURIComponent(q)}`)).body.items;

describe('entities and claims', () => {
  test('an entity is found by name, by the beginning of a name, and by what would break a query language', async () => {
    // The full-text index follows a moment after the write.
    const [ruto] = await waitUntil(async () => (await find('Ruto')).length > 0 && find('Ruto'), 'the index to follow');
    expect(ruto).toMatchObject({ name: 'William Ruto', type: 'Person', articles: 1 });
    expect((await find('will rut'))[0]).toMatchObject({ name: 'William Ruto' });
    expect((await find('Kenya'))[0]).toMatchObject({ name: 'Kenya', type: 'State' });
    for (const q of ['"', 'a AND', '(', '*', '~', '\\', 'x:y', '?']) {
      expect([q, (await client.call('GET', `/v1/entities?q=${encodeURIComponent(q)}`)).status]).toEqual([q, 200]);
    }
    expect((await client.call('GET', '/v1/entities')).status).toBe(400);
    expect((await client.call('GET', '/v1/entities?q=a&type=Planet')).status).toBe(400);
  });

  test('from an entity to its claims to the very words that say it', async () => {
    const ruto = (await find('William Ruto'))[0];
    const { body: entity } = await client.call<EntityDetail>('GET', `/v1/entities/${ruto?.id}`);
    const office = entity.predicates.HOLDS_OFFICE?.[0];
    expect(office).toMatchObject({ role: 'president', status: 'ongoing', object: { name: 'Kenya' }, sources: 1 });
    const { body: claim } = await client.call<ClaimDetail>('GET', `/v1/claims/${office?.id}`);
    expect(claim.evidence).toHaveLength(1);
    const [evidence] = claim.evidence;
    expect(evidence?.article).toMatchObject({ id: article, title: 'Neighbours meet' });
    expect(TEXT.slice(evidence?.sentence.start, evidence?.sentence.end)).toBe(evidence?.sentence.text);
    expect(claim).toMatchObject({ firstSeen: '2024-05-13', lastSeen: '2024-05-13', contradictedBy: [] });
  });

  test('what is not there is not found', async () => {
    expect((await client.call('GET', '/v1/entities/person_none')).status).toBe(404);
    expect((await client.call('GET', '/v1/claims/claim_none')).status).toBe(404);
  });
});

describe('cypher', () => {
  const run = (query: string, parameters?: object, limit?: number) =>
    client.call<CypherAnswer>('POST', '/v1/cypher', {
      query,
      ...(parameters && { parameters }),
      ...(limit && { limit }),
    });

  test('answers who holds which office', async () => {
    const { body } = await run(
      'MATCH (p:Person)-[r:HOLDS_OFFICE {status: $status}]->(s:State {name: "Kenya"}) RETURN p.name, r.role, s.name',
      { status: 'ongoing' },
    );
    expect(body).toMatchObject({ columns: ['p.name', 'r.role', 's.name'], truncated: false, stats: { rows: 1 } });
    expect(body.rows).toEqual([['William Ruto', 'president', 'Kenya']]);
  });

  test('cuts at the limit asked for and at the limit of the service', async () => {
    expect((await run('UNWIND range(1, 20) AS n RETURN n', {}, 5)).body).toMatchObject({
      rows: [[1], [2], [3], [4], [5]],
      truncated: true,
    });
    expect((await run('UNWIND range(1, 200) AS n RETURN n', {}, 100)).body).toMatchObject({
      truncated: true,
      stats: { rows: 50 },
    });
  });

  test.each([
    ['a syntax error', 'MATCH (n RETURN n', 400],
    ['a parameter that is missing', 'RETURN $absent', 400],
    ['a write', 'CREATE (n:Intruder) RETURN n', 403],
    ['a deletion', 'MATCH (n) DETACH DELETE n', 403],
    [
      'a query without end',
      'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b = -1 RETURN count(*)',
      408,
    ],
  ])('%s is refused', async (_name, query, status) => {
    const answer = await client.call('POST', '/v1/cypher', { query });
    expect(answer.body).toMatchObject({ status });
    if (status === 400 && query.includes('MATCH'))
      expect(answer.body.position).toEqual({ offset: 9, line: 1, column: 10, text: 'RETURN' });
  });

  test('nothing was written', async () => {
    expect((await run('MATCH (n:Intruder) RETURN count(n)')).body.rows).toEqual([[0]]);
  });
});

test('the schema of the graph names what is in it', async () => {
  const { body } = await client.call<GraphSchema>('GET', '/v1/graph/schema');
  const labels = new Map(body.labels.map((label) => [label.name, label]));
  expect(labels.get('Person')).toMatchObject({ properties: expect.arrayContaining(['id', 'name', 'aliases']) });
  expect(labels.get('Article')?.count).toBeGreaterThan(0);
  expect(labels.has('SchemaMigration')).toBe(false);
  const office = body.relationshipTypes.find(({ name }) => name === 'HOLDS_OFFICE');
  expect(office?.between).toContainEqual({ from: 'Person', to: 'State' });
  expect(office?.examples).toMatchObject({ role: 'president', status: 'ongoing' });
  for (const { query } of [...body.labels, ...body.relationshipTypes])
    expect((await client.call('POST', '/v1/cypher', { query })).status).toBe(200);
});

describe('the export', () => {
  const start = (signal?: AbortSignal): Promise<Response> =>
    fetch(`${client.url}/v1/graph/export`, signal ? { signal } : {});

  test('is every node and relationship, one a line, sorted, and the same again', async () => {
    const response = await start();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/x-ndjson; charset=utf-8',
    ]);
    const text = await response.text();
    const lines = text.trimEnd().split('\n');
    expect([...lines].sort()).toEqual(lines);
    const records = lines.map((line) => JSON.parse(line));
    expect(records.filter(({ node }) => node === 'Article')).toMatchObject([{ id: article }]);
    expect(records).toContainEqual(expect.objectContaining({ relationship: 'HOLDS_OFFICE' }));
    expect(new Set(records.map(({ node }) => node))).toEqual(
      new Set(['Article', 'Claim', 'Entity', 'Sentence', undefined]),
    );
    expect(await (await start()).text()).toBe(text);
  });

  test('has no HEAD, which would read all of it to say nothing', async () => {
    expect((await fetch(`${client.url}/v1/graph/export`, { method: 'HEAD' })).status).toBe(405);
  });
});

test('metrics count articles and time the stages', async () => {
  const { body } = await waitUntil(async () => {
    const answer = await client.call<string>('GET', '/metrics');
    return answer.body.includes('newsgraph_articles_total') && answer;
  }, 'the counters of the worker');
  expect(body).toMatch(/newsgraph_articles_total\{outcome="completed"\} 1\n/);
  expect(body).toMatch(/newsgraph_stage_duration_seconds_count\{stage="save"\} 1\n/);
  expect(body).toMatch(/newsgraph_stage_duration_seconds_bucket\{stage="clean",le="\+Inf"\} 1\n/);
  expect(body).toMatch(/newsgraph_queue_jobs\{state="queued"\} 0\n/);
});

test('events tell of an article as it moves, of the queue and of the graph', async () => {
  const controller = new AbortController();
  const response = await fetch(`${client.url}/v1/events`, {
    headers: { accept: 'text/event-stream' },
    signal: controller.signal,
  });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const { body } = await client.post({ text: `${TEXT} They will meet again.` });
  let received = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    received += decoder.decode(chunk as Uint8Array, { stream: true });
    if (received.includes(`{"id":"${body.id}","status":"completed"}`) && received.includes('event: graph')) break;
  }
  controller.abort();
  expect(received).toMatch(/event: queue\ndata: \{"queued":\d+,"active":\d+,"failed":\d+\}/);
  expect(received).toMatch(/event: graph\ndata: \{"articles":\d+,"sentences":\d+,"entities":\d+,"claims":\d+\}/);
});

test('the OpenAPI document has every call of the contract, and every answer of each', async () => {
  type Operation = { responses: Record<string, { description?: string }> };
  const { body } = await client.call<{ paths: Record<string, Record<string, Operation>> }>('GET', '/openapi.json');
  const calls = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const expected = [
    'POST /v1/articles',
    'GET /v1/articles',
    'GET /v1/articles/{id}',
    'DELETE /v1/articles/{id}',
    'POST /v1/articles/{id}/retry',
    'GET /v1/entities',
    'GET /v1/entities/{id}',
    'GET /v1/claims/{id}',
    'POST /v1/cypher',
    'GET /v1/graph/schema',
    'GET /v1/graph/export',
    'GET /v1/events',
    'GET /healthz',
    'GET /readyz',
    'GET /metrics',
  ];
  expect(calls).toEqual(expect.arrayContaining(expected));
  expect(Object.keys(body.paths['/v1/articles']?.post?.responses ?? {})).toEqual(
    expect.arrayContaining(['200', '202', '400', '413', '415', '422', '503']),
  );
});

test('a known path with another method says which ones there are', async () => {
  const { status, headers } = await client.call('PUT', '/v1/cypher', {});
  expect([status, headers.get('allow')]).toEqual([405, 'POST']);
  expect((await client.call('GET', '/v2/nothing')).status).toBe(404);
});

test('the README’s promise of a contract holds: every problem has a page', () => {
  const page = readFileSync('docs/problems.md', 'utf8');
  const source = readFileSync('services/errors.ts', 'utf8');
  for (const [, kind] of source.matchAll(/problem\('([a-z-]+)'/g)) expect(page).toContain(`## ${kind}`);
});
