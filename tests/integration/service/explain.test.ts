import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import type { ArticleExplanation } from '../../../schema/explanation.ts';
import { type Client, connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

const QUEUE_PREFIX = `test-explain-${process.pid}`;
const TEXT =
  'Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Monday. He refused to meet Tanzanian President Samia Hassan. “I want peace,” Museveni said.';

let api: ServiceProcess;
let worker: ServiceProcess;
let client: Client;
let id: string;

beforeAll(async () => {
  await (await openTestGraph()).close();
  api = await startApi({ QUEUE_PREFIX });
  client = connectClient(api.ready.url ?? '');
  id = (await client.post({ text: TEXT, publishedAt: '2024-05-13' })).body.id;
});

afterAll(async () => {
  await worker?.stop();
  await api.stop();
});

const explain = (article: string) => client.call<ArticleExplanation>('GET', `/v1/articles/${article}/explain`);

describe('how an article was read', () => {
  test('is not known before it is read', async () => {
    const { status, body } = await explain(id);
    expect([status, (body as { detail?: string }).detail]).toEqual([409, expect.stringContaining('queued')]);
    expect((await explain(`art_${'0'.repeat(32)}`)).status).toBe(404);
  });

  test('shows for each sentence mentions, grammar, speakers and claims with their rules, and what gave no claim', async () => {
    worker = await startWorker({ QUEUE_PREFIX });
    expect((await client.settle(id)).status).toBe('completed');
    const { status, body } = await explain(id);
    expect(status).toBe(200);
    expect(body.article).toBe(id);
    const names = new Map(body.entities.map((entity) => [entity.id, entity.name]));
    const [met, refused, said] = body.sentences;
    expect(met?.tokens.find(({ text }) => text === 'met')).toMatchObject({ lemma: 'meet', relation: 'root', head: -1 });
    expect(met?.mentions.map(({ name, rule }) => [name, rule])).toContainEqual(['William Ruto', expect.any(String)]);
    const meeting = met?.claims.find(({ predicate }) => predicate === 'CONSULT');
    expect(meeting).toMatchObject({ rule: 'consult-meet', status: 'occurred', time: '2024-05-13' });
    expect([names.get(meeting?.subject ?? ''), names.get(meeting?.object ?? '')]).toEqual([
      'William Ruto',
      'Yoweri Museveni',
    ]);
    // "meet" is what he refused, and no meeting of its own.
    expect(refused?.unread).toContainEqual(expect.objectContaining({ reason: 'part of another claim' }));
    expect(said?.said.map(({ sources }) => sources.map((source) => names.get(source)))).toContainEqual([
      'Yoweri Museveni',
    ]);
  });

  test('goes with the article', async () => {
    const count = async (): Promise<unknown> =>
      (await client.call<CypherAnswer>('POST', '/v1/cypher', { query: 'MATCH (r:Reading) RETURN count(r) AS n' })).body
        .rows[0]?.[0];
    expect(await count()).toBe(1);
    expect((await client.call('DELETE', `/v1/articles/${id}`)).status).toBe(204);
    expect(await count()).toBe(0);
    expect((await explain(id)).status).toBe(404);
  });
});
