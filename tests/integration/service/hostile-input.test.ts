import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { ArticleReceipt } from '../../../schema/article.ts';
import type { Problem } from '../../../schema/problem.ts';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { openGraph } from '../../../services/graph/driver.ts';
import { startService, type TestService } from '../../support/service-with-samples.ts';
import { readStores } from '../../support/stores.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { type Ending, type HostileArticle, hostileArticles } from './hostile-articles.ts';

// An article that takes longer than the first fails by it; all together wait for one reading thread.
const ARTICLE_TIMEOUT_MS = 30_000;
const PATIENCE_MS = 180_000;
const TEST_MS = 240_000;
const NEWLINE = 0x0a;

type Taken = ArticleReceipt | Problem;

let service: TestService;
let graph: Driver;

beforeAll(async () => {
  service = await startService('hostile', {
    samples: false,
    variables: { ARTICLE_TIMEOUT_MS: String(ARTICLE_TIMEOUT_MS) },
  });
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = readStores();
  graph = openGraph({ uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD });
}, PATIENCE_MS);

afterAll(async () => {
  await graph?.close();
  await service?.stop();
}, PATIENCE_MS);

async function post(type: string, body: Buffer): Promise<Response> {
  return fetch(`${service.url}/v1/articles`, { method: 'POST', headers: { 'content-type': type }, body });
}

/** How what was posted ended: the status of its problem, or the state in which the worker left it. */
async function endingOf(taken: Taken): Promise<Ending> {
  if ('detail' in taken) return taken.status as Ending;
  const { status, error } = await waitUntil(
    async () => {
      const { child, output } = service.worker;
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`the worker ended with ${child.exitCode ?? child.signalCode}: ${output().slice(-1500)}`);
      const state = await service.client.state(taken.id);
      return state.status !== 'queued' && state.status !== 'active' && state;
    },
    `${taken.id} to end`,
    PATIENCE_MS,
  );
  if (status === 'failed') expect(error).toMatch(/\w/);
  // They tell one story, so that most are reprints of another.
  return status === 'failed' ? status : 'completed';
}

const endings = (articles: readonly HostileArticle[]) =>
  Object.fromEntries(articles.map((each) => [each.name, each.ending]));

async function allEndings(articles: readonly HostileArticle[], taken: readonly Taken[]) {
  const ends = await Promise.all(taken.map((each) => endingOf(each).catch(String)));
  return Object.fromEntries(articles.map(({ name }, at) => [name, ends[at]]));
}

describe('hostile articles', () => {
  test(
    'each end in a clear status',
    async () => {
      const answers = await Promise.all(hostileArticles.map(({ body }) => post('application/json', body)));
      for (const { ok, status, headers } of answers) {
        if (ok) expect([200, 202]).toContain(status);
        else expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      }
      const taken = (await Promise.all(answers.map((answer) => answer.json()))) as Taken[];
      expect(await allEndings(hostileArticles, taken)).toEqual(endings(hostileArticles));
    },
    TEST_MS,
  );

  test(
    'end the same as lines of a stream',
    async () => {
      const lines = hostileArticles.filter(({ body }) => body.length > 0 && !body.includes(NEWLINE));
      const stream = Buffer.concat(lines.flatMap(({ body }) => [body, Buffer.from([NEWLINE])]));
      const answer = await post('application/x-ndjson', stream);
      expect(answer.status).toBe(200);
      const taken = (await answer.text()).trim().split('\n');
      expect(taken).toHaveLength(lines.length);
      const parsed = taken.map((line) => JSON.parse(line) as Taken);
      expect(await allEndings(lines, parsed)).toEqual(endings(lines));
    },
    TEST_MS,
  );

  test(
    'leave the worker alive, the graph sound, and nothing in the log that nobody expected',
    async () => {
      for (const { child } of [service.worker, service.api])
        expect(child.exitCode ?? child.signalCode ?? 'alive').toBe('alive');
      const { body } = await service.client.post({
        text: 'Chilean President Gabriel Boric met Peruvian President Dina Boluarte in Lima on Monday.',
        publishedAt: '2024-05-06',
      });
      const ordinary = await service.client.settle(body.id);
      expect(ordinary).toMatchObject({ status: 'completed', attempts: 1 });
      expect(ordinary.counts.claims).toBeGreaterThan(0);
      expect(await findInconsistencies(graph)).toEqual([]);
      expect(service.api.output()).not.toMatch(/"level":50/);
    },
    TEST_MS,
  );
});

test('what a page would run is not kept: no script and no handler is in the graph', async () => {
  const found = await service.client.cypher(
    "MATCH (s:Sentence) WHERE s.text =~ '(?is).*(alert\\\\(|<script|onerror|onclick|onload).*' RETURN s.text",
  );
  expect(found).toEqual([]);
});

test('a media type is known however it is spelled, and what is no body is told so', async () => {
  const body = Buffer.from('{"text":"The minister opened a school in Accra on Friday."}\n');
  expect((await post('Application/X-NDJSON', body)).headers.get('content-type')).toMatch(/x-ndjson/);
  const deep = Buffer.from(`{"query":"RETURN 1","parameters":{"a":${'['.repeat(500)}${']'.repeat(500)}}}`);
  const cypher = (type: string) =>
    fetch(`${service.url}/v1/cypher`, { method: 'POST', headers: { 'content-type': type }, body: deep });
  expect((await cypher('Application/JSON')).status).toBe(400);
  expect((await fetch(`${service.url}/v1/articles`, { method: 'POST' })).status).toBe(400);
});

test.each([
  ['bytes that are not UTF-8', '/%ff'],
  ['an id without end', `/v1/claims/${'a'.repeat(300)}`],
])('%s in an address are answered with a problem too', async (_, path) => {
  const answer = await service.client.call('GET', path);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
});

test('what is wrong with an address is said in words', async () => {
  const { body } = await service.client.call('POST', '/v1/articles', { text: 'a', url: 'javascript:alert(1)' });
  expect(body.errors).toEqual([{ path: '/url', message: 'must be an address that begins with http:// or https://' }]);
});
