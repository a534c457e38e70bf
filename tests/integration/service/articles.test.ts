import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArticleList } from '../../../schema/article.ts';
import { type Client, connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';

import { openTestGraph } from '../graph/open-test-graph.ts';

const QUEUE_PREFIX = `test-articles-${process.pid}`;
const TEXT =
  'Ethiopian Prime Minister Abiy Ahmed met Eritrean President Isaias Afwerki in Asmara on Sunday. ' +
  'The two leaders agreed to reopen embassies, officials said after the talks.';
const article = (more: object = {}) => ({
  text: TEXT,
  title: 'Old foes meet',
  publishedAt: '2018-07-09T10:00:00Z',
  ...more,
});

let api: ServiceProcess;
let worker: ServiceProcess;
let client: Client;

beforeAll(async () => {
  await (await openTestGraph()).close();
  api = await startApi({ QUEUE_PREFIX, MAX_ARTICLE_BYTES: '20000' });
  worker = await startWorker({ QUEUE_PREFIX });
  client = connectClient(api.ready.url ?? '');
});

afterAll(async () => {
  expect(await worker.stop()).toBe(0);
  expect(await api.stop()).toBe(0);
});

describe('an article', () => {
  test('is queued, worked and found in the graph; posted again it is known', async () => {
    const first = await client.post(article());
    expect(first.status).toBe(202);
    expect(first.body).toEqual({
      id: expect.stringMatching(/^art_/),
      status: 'queued',
      links: { self: `/v1/articles/${first.body.id}`, list: '/v1/articles' },
    });
    const done = await client.settle(first.body.id);
    expect(done).toMatchObject({
      status: 'completed',
      article: { title: 'Old foes meet', publishedAt: '2018-07-09T10:00:00Z', language: 'en', revision: 1 },
    });
    expect(done.counts.sentences).toBe(2);
    expect(done.counts.entities).toBeGreaterThanOrEqual(4);
    expect(Object.keys(done.timings)).toEqual(expect.arrayContaining(['clean', 'segment', 'claims', 'save']));
    const again = await client.post(article());
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, status: 'completed' });
    const rows = await client.cypher('MATCH (a:Article {id: $id})-[:HAS_SENTENCE]->(s) RETURN a.title, count(s)', {
      id: first.body.id,
    });
    expect(rows).toEqual([['Old foes meet', 2]]);
  });

  test('that is deleted is gone with all that only it supports', async () => {
    const { body } = await client.post(
      article({
        text: 'Wakanda’s envoy Zuri Bakshi-Tull met Omani President Tarik Quillfeather in Muscat. It was a short visit.',
        url: 'https://example.org/gone',
      }),
    );
    await client.settle(body.id);
    expect((await client.call('DELETE', `/v1/articles/${body.id}`)).status).toBe(204);
    expect((await client.call('GET', `/v1/articles/${body.id}`)).status).toBe(404);
    expect((await client.call('DELETE', `/v1/articles/${body.id}`)).status).toBe(404);
    expect(await client.cypher("MATCH (e:Entity) WHERE e.name CONTAINS 'Quillfeather' RETURN e.name")).toEqual([]);
    expect(
      (
        await client.post(
          article({
            text: 'Wakanda’s envoy Zuri Bakshi-Tull met Omani President Tarik Quillfeather in Muscat. It was a short visit.',
            url: 'https://example.org/gone',
          }),
        )
      ).status,
    ).toBe(202);
  });

  test('without anything to read fails for good, says why, and can be retried and deleted', async () => {
    const { status, body } = await client.post({
      html: '<nav><a href="/">Home of the news</a></nav><script>let it = "be";</script>',
    });
    expect(status).toBe(202);
    const failed = await client.settle(body.id);
    expect(failed).toMatchObject({ status: 'failed', attempts: 1, error: expect.stringContaining('') });
    const list = await client.call<ArticleList>('GET', '/v1/articles?status=failed');
    expect(list.body.items.map(({ id }) => id)).toContain(body.id);
    expect((await client.call('POST', `/v1/articles/${body.id}/retry`)).status).toBe(202);
    expect((await client.settle(body.id)).status).toBe('failed');
    expect((await client.call('DELETE', `/v1/articles/${body.id}`)).status).toBe(204);
  });

  test('that has not failed cannot be retried', async () => {
    const { body } = await client.post(article());
    await client.settle(body.id);
    expect((await client.call('POST', `/v1/articles/${body.id}/retry`)).status).toBe(409);
    expect((await client.call('POST', `/v1/articles/art_${'0'.repeat(32)}/retry`)).status).toBe(404);
  });
});

describe('what cannot be taken', () => {
  test.each([
    ['neither text nor html', {}, 400, '/'],
    ['both text and html', { text: 'a', html: 'b' }, 400, '/'],
    ['an unknown property', { text: 'a', author: 'b' }, 400, '/'],
    ['a number for a text', { text: 1 }, 400, '/text'],
    ['a date that is none', article({ publishedAt: 'yesterday' }), 400, '/publishedAt'],
    ['a url of another kind', article({ url: 'javascript:alert(1)' }), 400, '/url'],
    ['no letter at all', { text: '123 – 456' }, 422, undefined],
    ['another language by its own word', article({ language: 'fr' }), 422, undefined],
    ['too large', { text: 'long '.repeat(10_000) }, 413, undefined],
  ])('%s is answered with a problem', async (_name, body, status, path) => {
    const answer = await client.call('POST', '/v1/articles', body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      status,
      type: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    });
    if (path) expect(answer.body.errors?.map((error) => error.path)).toContain(path);
  });

  test('a body that is not JSON, of another type, or nested without end', async () => {
    const send = (type: string, body: string) =>
      fetch(`${client.url}/v1/articles`, { method: 'POST', headers: { 'content-type': type }, body });
    expect((await send('application/json', '{"text": ')).status).toBe(400);
    expect((await send('text/plain', 'hello')).status).toBe(415);
    expect((await send('application/json', `{"text":${'['.repeat(5000)}${']'.repeat(5000)}}`)).status).toBe(400);
  });
});

test('a stream is answered line by line, bad lines are reported and skipped', async () => {
  const lines = [
    JSON.stringify(article({ url: 'https://example.org/1' })),
    '{',
    '',
    JSON.stringify({ text: 'x'.repeat(30_000) }),
    JSON.stringify(article({ url: 'https://example.org/2' })),
  ];
  const response = await fetch(`${client.url}/v1/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  expect(response.status).toBe(200);
  const answers = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ line, status }) => [line, status])).toEqual([
    [1, 'queued'],
    [2, 400],
    [4, 413],
    [5, 'queued'],
  ]);
  await Promise.all([answers[0], answers[3]].map(({ id }) => client.settle(id)));
});

test('articles are listed newest first, page by page, whatever their state', async () => {
  const posted: string[] = [];
  for (let index = 0; index < 5; index += 1)
    posted.push((await client.post(article({ url: `https://example.org/list/${index}` }))).body.id);
  const seen: string[] = [];
  let path = '/v1/articles?limit=2';
  for (;;) {
    const { body } = await client.call<ArticleList>('GET', path);
    seen.push(...body.items.map(({ id }) => id));
    if (!body.nextCursor) break;
    path = `/v1/articles?limit=2&cursor=${body.nextCursor}`;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((id) => posted.includes(id))).toEqual(posted.toReversed());
  await Promise.all(posted.map((id) => client.settle(id)));
});
