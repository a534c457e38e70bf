import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { ArticleList, ArticleSubmission } from '../../../schema/article.ts';
import { EXTRACTOR_VERSION } from '../../../schema/extractor.ts';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { type Client, connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';
import { edited } from '../../unit/pipeline/reprint-pages.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

jest.setTimeout(120_000);

const QUEUE_PREFIX = `test-reprints-${process.pid}`;
let graph: Driver;
let api: ServiceProcess;
let worker: ServiceProcess;
let client: Client;

beforeAll(async () => {
  graph = await openTestGraph();
  api = await startApi({ QUEUE_PREFIX });
  worker = await startWorker({ QUEUE_PREFIX });
  client = connectClient(api.ready.url ?? '');
});

afterAll(async () => {
  expect(await findInconsistencies(graph)).toEqual([]);
  await graph.close();
  expect(await worker.stop()).toBe(0);
  expect(await api.stop()).toBe(0);
});

/** Posts an article and waits until it is done; its id. */
async function work(article: ArticleSubmission): Promise<string> {
  const { body } = await client.post(article);
  await client.settle(body.id);
  return body.id;
}

const sourcesOf = (id: string) =>
  client.cypher(
    'MATCH (:Article {id: $id})-[:HAS_SENTENCE]->()<-[:STATED_IN]-(c:Claim) RETURN DISTINCT c.sources AS sources ORDER BY sources',
    { id },
  );

describe('a report and its reprints', () => {
  const file = 'harbor-strike';
  const report = { text: edited({ file }), publisher: 'Gulf News Exchange', publishedAt: '2024-11-06T09:00:00Z' };
  const trimmed = {
    text: edited({ file, keep: [0, 1, 2, 3, 4, 5, 6, 7] }),
    publisher: 'The Port Gazette',
    url: 'https://gazette.example/strike',
    publishedAt: '2024-11-06T12:00:00Z',
  };
  let ids: { report: string; trimmed: string };

  test('the reprint is a duplicate of the report, although it came first, and no source of its own', async () => {
    const reprint = await work(trimmed);
    expect(await client.state(reprint)).toMatchObject({ status: 'completed' });
    ids = { trimmed: reprint, report: await work(report) };
    expect(await client.state(ids.trimmed)).toMatchObject({ status: 'duplicate', duplicateOf: ids.report });
    expect(await client.state(ids.report)).toMatchObject({ status: 'completed' });
    expect(await client.cypher('MATCH (a:Article)-[:REPRINTS]->(b:Article) RETURN a.id, b.id')).toEqual([
      [ids.trimmed, ids.report],
    ]);
    expect(await sourcesOf(ids.trimmed)).toEqual([[1]]);
  });

  test('posted again it is known as what it is, and listed so', async () => {
    const { status, body } = await client.post(trimmed);
    expect([status, body.status]).toEqual([200, 'duplicate']);
    const listed = async (filter: string) =>
      (await client.call<ArticleList>('GET', `/v1/articles?status=${filter}`)).body.items.map(({ id }) => id);
    expect(await listed('duplicate')).toEqual([ids.trimmed]);
    expect(await listed('completed')).toEqual([ids.report]);
  });

  test('when the report is withdrawn the reprint stands for itself', async () => {
    expect((await client.call('DELETE', `/v1/articles/${ids.report}`)).status).toBe(204);
    const state = await client.state(ids.trimmed);
    expect(state.status).toBe('completed');
    expect(state).not.toHaveProperty('duplicateOf');
    expect(await sourcesOf(ids.trimmed)).toEqual([[1]]);
  });

  test('two reports on one event are two sources', async () => {
    const [agency, daily] = [
      await work({ text: edited({ file: 'pact-agency' }), publishedAt: '2024-11-06' }),
      await work({ text: edited({ file: 'pact-daily' }), publishedAt: '2024-11-06' }),
    ];
    expect([await client.state(agency), await client.state(daily)]).toMatchObject([
      { status: 'completed' },
      { status: 'completed' },
    ]);
  });
});

describe('an address whose content changes', () => {
  const url = 'https://news.example/talks';
  const first = {
    url: `${url}#top`,
    text: 'Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala on Monday.',
  };
  const corrected = {
    url,
    text: 'Kenyan President William Ruto met Rwandan President Paul Kagame in Kigali on Monday.',
  };
  const met = () =>
    client.cypher("MATCH (:Person {name: 'William Ruto'})-[:CONSULT]-(other:Person) RETURN DISTINCT other.name");
  let ids: { first: string; corrected: string };

  test('says what its newest revision says, and keeps its history', async () => {
    const before = await work(first);
    expect(await met()).toEqual([['Yoweri Museveni']]);
    ids = { first: before, corrected: await work(corrected) };
    expect(await met()).toEqual([['Paul Kagame']]);
    const revisions = [
      { id: ids.first, revision: 1 },
      { id: ids.corrected, revision: 2 },
    ];
    expect(await client.state(ids.first)).toMatchObject({ supersededBy: ids.corrected, revisions });
    expect(await client.state(ids.corrected)).toMatchObject({ article: { revision: 2 }, revisions });
    expect(await client.call('GET', `/v1/articles/${ids.first}/explain`)).toMatchObject({ status: 200 });
  });

  test('goes back to what it said when that is posted again', async () => {
    expect((await client.post(first)).status).toBe(202);
    await client.settle(ids.first);
    expect(await met()).toEqual([['Yoweri Museveni']]);
    expect(await client.state(ids.corrected)).toMatchObject({ supersededBy: ids.first });
  });

  test('goes back to the revision before when the newest is withdrawn', async () => {
    expect((await client.call('DELETE', `/v1/articles/${ids.first}`)).status).toBe(204);
    expect(await met()).toEqual([['Paul Kagame']]);
    expect(await client.state(ids.corrected)).not.toHaveProperty('supersededBy');
  });
});

test('what another version has read is read again when it is posted again', async () => {
  const article = { text: 'Ghanaian President John Mahama met Togolese President Faure Gnassingbé in Lomé on Friday.' };
  const id = await work(article);
  expect((await client.post(article)).status).toBe(200);
  await graph.executeQuery("MATCH (a:Article {id: $id}) SET a.extractorVersion = 'before'", { id });
  expect((await client.post(article)).status).toBe(202);
  await client.settle(id);
  const versions = await client.cypher('MATCH (a:Article {id: $id}) RETURN a.extractorVersion', { id });
  expect(versions).toEqual([[EXTRACTOR_VERSION]]);
});
