import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArticleAnnotations } from '../../../schema/annotations.ts';
import type { EntityDetail } from '../../../schema/entity.ts';
import type { EntityIdentity, IdentityChange } from '../../../schema/identity-change.ts';
import { startService, type TestService } from '../../support/service-with-samples.ts';

let service: TestService;
let [ruto, samoei, museveni] = ['', '', ''];
let articles: string[];

const change = (method: string, path: string, body?: unknown) =>
  service.client.call<IdentityChange>(method, path, body);
const entity = async (id: string) => (await service.client.call<EntityDetail>('GET', `/v1/entities/${id}`)).body;
const identity = async (id: string, query = '') =>
  (await service.client.call<EntityIdentity>('GET', `/v1/entities/${id}/identity${query}`)).body;

async function submit(text: string): Promise<string> {
  const { body } = await service.client.post({ text, publishedAt: '2024-05-13' });
  expect((await service.client.settle(body.id)).status).toBe('completed');
  return body.id;
}

const idOf = async (name: string): Promise<string> =>
  (await service.client.cypher('MATCH (e:Entity {name: $name}) RETURN e.id', { name }))[0]?.[0] as string;

/** All that the graph says, as far as it can be asked in Cypher, in one order. */
const everything = async (): Promise<unknown> => [
  await service.client.cypher('MATCH (e:Entity) RETURN e.id, e.name, e.aliases ORDER BY e.id'),
  await service.client.cypher(
    'MATCH (c:Claim)-[r]->(e:Entity) RETURN c.id, c.sources, type(r), e.id ORDER BY c.id, type(r), e.id',
  ),
  await service.client.cypher(
    'MATCH (s:Sentence)-[m:MENTIONS]->(e) RETURN s.id, m.start, m.rule, e.id ORDER BY s.id, m.start, e.id',
  ),
];

beforeAll(async () => {
  service = await startService('identity', { samples: false });
  articles = [
    await submit('Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Monday.'),
    await submit(
      'Kenyan President William Samoei Ruto met Ugandan President Yoweri Museveni in Nairobi on Monday. He was late.',
    ),
  ];
  ruto = await idOf('William Ruto');
  samoei = await idOf('William Samoei Ruto');
  museveni = await idOf('Yoweri Museveni');
}, 120_000);
afterAll(() => service?.stop());

describe('two names of one man', () => {
  test('are two until somebody merges them, and one from then on, in what comes later too', async () => {
    const before = await everything();
    const { status, body } = await change('POST', `/v1/entities/${ruto}/merge`, { with: samoei, reason: 'One man.' });
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ rewritten: 1, entity: expect.objectContaining({ id: ruto, articles: 2 }) }),
    ]);
    expect(body.entity?.aliases).toContain('William Samoei Ruto');
    expect(body.entity?.name).toBe('William Ruto');
    const office = (await entity(ruto)).predicates.HOLDS_OFFICE;
    expect(office).toEqual([expect.objectContaining({ role: 'president', sources: 2 })]);
    const later = await submit('William Samoei Ruto visited Uganda on Tuesday.');
    expect(await idOf('William Samoei Ruto')).toBeUndefined();
    expect((await entity(ruto)).articles).toBe(3);
    expect((await service.client.call('DELETE', `/v1/articles/${later}`)).status).toBe(204);
    const apart = await change('POST', `/v1/entities/${ruto}/split`, { entity: samoei });
    expect(apart.body).toMatchObject({ rewritten: 1, entity: { id: ruto }, other: { id: samoei } });
    expect(await everything()).toEqual(before);
  });

  test('the old id leads to the new one while they are merged, and only then', async () => {
    await change('POST', `/v1/entities/${ruto}/merge`, { with: samoei });
    const moved = await fetch(`${service.url}/v1/entities/${samoei}`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([307, `/v1/entities/${ruto}`]);
    expect((await entity(samoei)).id).toBe(ruto);
    expect(await identity(samoei)).toMatchObject({ id: samoei, mergedInto: ruto, namings: [] });
    const refused = await change('POST', `/v1/entities/${samoei}/merge`, { with: museveni });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([404, expect.stringContaining(ruto)]);
    await change('POST', `/v1/entities/${ruto}/split`, { entity: samoei });
    expect((await entity(samoei)).id).toBe(samoei);
  });
});

test('two men of one name come apart and are joined again', async () => {
  const before = await everything();
  const [, second] = articles;
  const { status, body } = await change('POST', `/v1/entities/${museveni}/split`, {
    articles: [second],
    name: 'Museveni the younger',
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    rewritten: 1,
    entity: { articles: 1 },
    other: { name: 'Museveni the younger', articles: 1 },
  });
  const other = body.other?.id ?? '';
  expect((await identity(other)).namings).toMatchObject([{ article: { id: second }, decidedFrom: [museveni] }]);
  expect((await change('POST', `/v1/entities/${museveni}/merge`, { with: other })).body.rewritten).toBe(1);
  expect(await everything()).toEqual(before);
  expect((await identity(museveni)).decisions).toEqual([]);
});

test('a decision that two are never one stands until it is taken back', async () => {
  expect((await change('POST', `/v1/entities/${ruto}/distinct`, { from: samoei })).body).toMatchObject({
    rewritten: 0,
    other: { id: samoei },
  });
  const refused = await service.client.call('POST', `/v1/entities/${samoei}/merge`, { with: ruto });
  expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('never one')]);
  expect((await identity(ruto)).decisions).toMatchObject([{ kind: 'distinct' }]);
  expect((await change('DELETE', `/v1/entities/${samoei}/distinct/${ruto}`)).status).toBe(204);
  expect((await change('DELETE', `/v1/entities/${samoei}/distinct/${ruto}`)).status).toBe(404);
});

test('why each article took somebody for whom it did is told, page by page', async () => {
  const first = await identity(museveni, '?limit=1');
  expect(first.namings).toHaveLength(1);
  const rest = await identity(museveni, `?limit=1&cursor=${first.nextCursor}`);
  const all = [...first.namings, ...rest.namings];
  expect([all.map(({ article }) => article.id).sort(), rest.nextCursor]).toEqual([[...articles].sort(), null]);
  for (const { evidence, score } of all) {
    expect(evidence).toEqual(expect.arrayContaining(['full-name-of-person', 'title-before-name']));
    expect(score).toBeGreaterThan(0.8);
  }
  const { body } = await service.client.call<ArticleAnnotations>('GET', `/v1/articles/${articles[1]}/annotations`);
  const rules = body.sentences.flatMap(({ mentions }) => mentions.map(({ surface, rule }) => [surface, rule]));
  expect(rules).toEqual(
    expect.arrayContaining([
      ['Kenyan', 'state-adjective'],
      ['He', expect.stringMatching(/^pronoun/)],
    ]),
  );
});

test('what is not valid is told, and what it is not for', async () => {
  const status = async (path: string, body: unknown) =>
    (await service.client.call('POST', `/v1/entities/${path}`, body)).status;
  expect(await status(`${ruto}/merge`, {})).toBe(400);
  expect(await status(`${ruto}/merge`, { with: ruto })).toBe(400);
  expect(await status(`${ruto}/merge`, { with: 'state_ken' })).toBe(409);
  expect(await status(`${ruto}/merge`, { with: 'person_nobody' })).toBe(404);
  expect(await status(`${ruto}/split`, { articles: ['art_0123456789abcdef0123456789abcdef'] })).toBe(409);
  expect(await status(`${museveni}/split`, { articles, name: ' ' })).toBe(400);
  const both = await service.client.call('POST', `/v1/entities/${ruto}/split`, { entity: samoei, articles });
  expect([both.status, both.body.errors?.[0]?.message]).toEqual([
    400,
    'must have exactly one of "entity" and "articles"',
  ]);
  expect((await service.client.call('GET', '/v1/entities/person_nobody/identity')).status).toBe(404);
  expect((await service.client.call('GET', '/v1/entities/person_nobody')).status).toBe(404);
});
