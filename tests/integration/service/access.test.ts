import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi } from '../../support/service.ts';

const READ = 'reading-secret-0123';
const INGEST = 'ingest-secret-01234';
const ADMIN = 'admin-secret-012345';
const QUEUE_PREFIX = `test-access-${process.pid}`;
const ABSENT = `/v1/articles/art_${'0'.repeat(32)}`;

/** fetch does not let a caller choose the Host. */
const statusWithHeaders = (url: string, headers: Record<string, string>, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('without keys', () => {
  let api: ServiceProcess;
  beforeAll(async () => {
    api = await startApi({ QUEUE_PREFIX });
  });
  afterAll(() => api.stop());

  test('everything is open, to requests that name a loopback host', async () => {
    const { url = '' } = api.ready;
    const { port } = new URL(url);
    for (const path of [
      '/',
      '/docs',
      '/openapi.json',
      '/queues',
      '/metrics',
      '/healthz',
      '/readyz',
      '/v1/graph/schema',
    ]) {
      expect([path, await statusWithHeaders(url + path, {})]).toEqual([path, 200]);
    }
    for (const host of ['localhost', `localhost:${port}`, `127.0.0.1:${port}`, '[::1]'])
      expect(await statusWithHeaders(`${url}/healthz`, { host })).toBe(200);
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000', '192.168.1.2']) {
      expect([host, await statusWithHeaders(`${url}/v1/articles`, { host })]).toEqual([host, 403]);
    }
  });

  test('a page of another site cannot write', async () => {
    const { url = '' } = api.ready;
    expect(await statusWithHeaders(`${url}${ABSENT}/retry`, { origin: 'https://evil.example' }, 'POST')).toBe(403);
    expect(await statusWithHeaders(`${url}${ABSENT}/retry`, { origin: url }, 'POST')).toBe(404);
  });
});

describe('with keys', () => {
  let api: ServiceProcess;
  beforeAll(async () => {
    api = await startApi({ QUEUE_PREFIX, API_KEYS: `reader:read:${READ},feed:ingest:${INGEST},root:admin:${ADMIN}` });
  });
  afterAll(() => api.stop());

  test.each([
    ['GET', '/healthz', [200, 200, 200, 200]],
    ['GET', '/docs', [200, 200, 200, 200]],
    ['GET', '/metrics', [401, 200, 403, 200]],
    ['GET', '/v1/articles', [401, 200, 403, 200]],
    ['GET', '/v1/graph/schema', [401, 200, 403, 200]],
    ['GET', '/v1/graph/export', [401, 200, 403, 200]],
    ['POST', `${ABSENT}/retry`, [401, 403, 404, 404]],
    ['DELETE', ABSENT, [401, 403, 403, 404]],
    ['DELETE', '/v1/entities/person_a/distinct/person_b', [401, 403, 403, 404]],
    ['GET', '/v1/entities/person_a/identity', [401, 404, 403, 404]],
    ['POST', '/v1/entities/person_a/merge', [401, 403, 403, 400]],
    ['GET', '/queues', [401, 403, 403, 200]],
    ['GET', '/queues/api/queues', [401, 403, 403, 200]],
  ] as const)('%s %s answers nobody, reader, feed and admin with %j', async (method, path, expected) => {
    const keys = [undefined, READ, INGEST, ADMIN];
    const clients = keys.map((key) => connectClient(api.ready.url ?? '', key));
    expect(await Promise.all(clients.map(async ({ call }) => (await call(method, path)).status))).toEqual(expected);
  });

  test('a wrong key is refused, a browser is asked for one at the board, and no secret is logged', async () => {
    const url = api.ready.url ?? '';
    const wrong = await connectClient(url, 'admin-secret-012346').call('GET', '/v1/articles');
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="newsgraph"']);
    const board = await connectClient(url).call('GET', '/queues');
    expect(board.headers.get('www-authenticate')).toMatch(/^Basic/);
    const basic = Buffer.from(`anyone:${ADMIN}`).toString('base64');
    expect((await fetch(`${url}/queues`, { headers: { authorization: `Basic ${basic}` } })).status).toBe(200);
    for (const secret of [READ, INGEST, ADMIN, basic]) expect(api.output()).not.toContain(secret);
  });
});

test('too many requests are told when to come back', async () => {
  const api = await startApi({ QUEUE_PREFIX, RATE_LIMIT_PER_MINUTE: '5' });
  const { call } = connectClient(api.ready.url ?? '');
  const answers = await Promise.all(Array.from({ length: 8 }, () => call('GET', '/v1/graph/schema')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(3);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused[0]?.body).toMatchObject({ status: 429, title: 'Too many requests' });
  await api.stop();
});

test('a wrong configuration stops the start with the name, the value and what is allowed', async () => {
  await expect(startApi({ QUEUE_PREFIX, PORT: 'eighty' })).rejects.toThrow(
    /ended with 78[\s\S]*PORT="eighty" is not allowed: it must be an integer from 0 to 65535/,
  );
  await expect(startApi({ QUEUE_PREFIX, HOST: '0.0.0.0' })).rejects.toThrow(/ended with 78[\s\S]*requires API_KEYS/);
});
