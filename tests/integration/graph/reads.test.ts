import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { ArticleMetadataSchema } from '../../../schema/article.ts';
import { ClaimDetailSchema } from '../../../schema/claim.ts';
import { GraphSchemaSchema } from '../../../schema/cypher.ts';
import { EntityDetailSchema, EntityListSchema } from '../../../schema/entity.ts';
import { findKnownArticles } from '../../../services/graph/read/find-known-articles.ts';
import { getArticle } from '../../../services/graph/read/get-article.ts';
import { getClaim } from '../../../services/graph/read/get-claim.ts';
import { getEntity } from '../../../services/graph/read/get-entity.ts';
import { readGraphSchema } from '../../../services/graph/read/graph-schema.ts';
import { readGraphTotals } from '../../../services/graph/read/graph-totals.ts';
import { listArticles } from '../../../services/graph/read/list-articles.ts';
import { searchEntities } from '../../../services/graph/read/search-entities.ts';
import { type ArticleToSave, saveArticles } from '../../../services/graph/write/save-articles.ts';
import { generateArticles } from './generate-articles.ts';
import { openTestGraph } from './open-test-graph.ts';

jest.setTimeout(60_000);

const articles = generateArticles(60, 41);
const [first] = articles as [ArticleToSave];
const nobody = 'person_00000000000000000000000000000000';

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
  await saveArticles(graph, articles);
  await graph.executeQuery('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
});
afterAll(() => graph.close());

const errorsOf = (schema: TSchema, value: unknown) => [...Value.Errors(schema, value)];

describe('articles', () => {
  test('have what was known of them, and counts', async () => {
    const stored = await getArticle(graph, first.article.id);
    const { extractor, extractorVersion, ...metadata } = first.article;
    expect(stored).toMatchObject({ extractor, extractorVersion });
    expect(stored?.article).toEqual({ ...metadata, revision: 1 });
    expect(stored?.counts).toEqual({
      sentences: first.extraction.sentences.length,
      entities: first.extraction.entities.length,
      claims: first.extraction.claims.length,
    });
    expect(errorsOf(ArticleMetadataSchema, stored?.article)).toEqual([]);
    expect(await getArticle(graph, 'art_00000000000000000000000000000000')).toBeUndefined();
  });

  test('are listed page by page, the last received first', async () => {
    const seen: string[] = [];
    for (let page = await listArticles(graph, { limit: 25 }); page.length > 0; ) {
      seen.push(...page.map(({ article }) => article.id));
      const { receivedAt = '', id = '' } = page.at(-1)?.article ?? {};
      page = await listArticles(graph, { limit: 25, after: { receivedAt, id } });
    }
    expect(seen).toEqual(articles.map(({ article }) => article.id).reverse());
  });

  test('that are known are told from those that are not', async () => {
    const known = await findKnownArticles(graph, [first.article.id, 'art_00000000000000000000000000000000']);
    expect([...known]).toEqual([
      [
        first.article.id,
        { id: first.article.id, extractor: 'test', extractorVersion: '1', isDuplicate: false, isSuperseded: false },
      ],
    ]);
    expect((await findKnownArticles(graph, [])).size).toBe(0);
  });
});

describe('entities', () => {
  test('have their claims by predicate, each with evidence', async () => {
    const { subject } = articles.flatMap(({ extraction }) => extraction.claims)[0] ?? { subject: nobody };
    const entity = await getEntity(graph, subject);
    expect(errorsOf(EntityDetailSchema, entity)).toEqual([]);
    const claims = Object.values(entity?.predicates ?? {}).flat();
    expect(claims.length).toBeGreaterThan(0);
    for (const claim of claims) {
      expect([claim.subject.id, claim.object?.id]).toContain(subject);
      expect(claim.evidence.length).toBeGreaterThan(0);
    }
    const naming = articles.filter(({ extraction }) => extraction.entities.some(({ id }) => id === subject));
    expect(entity?.articles).toBe(naming.length);
    expect(await getEntity(graph, nobody)).toBeUndefined();
  });

  test.each([
    ['State 1', 'State 1'],
    ['state 1n', 'State 1'],
    ['Pérson', 'Person'],
    ['plac', 'Place'],
    ['alias 2-', 'Organization 2'],
  ])('are found by %j', async (q, name) => {
    const [best] = await searchEntities(graph, { q, limit: 5 });
    expect(best?.name).toContain(name);
  });

  test('of one type only, and no more than asked for', async () => {
    const found = await searchEntities(graph, { q: 'alias', type: 'Place', limit: 2 });
    expect(found.map(({ type }) => type)).toEqual(['Place', 'Place']);
    expect(errorsOf(EntityListSchema, { items: found })).toEqual([]);
  });

  test.each(['*', 'AND OR NOT', '"', '(', 'a:b', '\\', '~1', '[x TO y]', 'será 東京 🙂'])(
    'are looked for without harm by %j',
    async (q) => {
      await expect(searchEntities(graph, { q, limit: 5 })).resolves.toEqual(expect.any(Array));
    },
  );
});

test('a claim has every sentence that states it', async () => {
  const { id, evidence } = first.extraction.claims[0] ?? { id: '', evidence: [] };
  const claim = await getClaim(graph, id);
  expect(errorsOf(ClaimDetailSchema, claim)).toEqual([]);
  expect(claim).toMatchObject({ id, truncated: false, contradictedBy: [] });
  const mine = claim?.evidence.filter(({ article }) => article.id === first.article.id) ?? [];
  expect(mine.map(({ sentence }) => sentence.index).sort()).toEqual(evidence.map(({ sentence }) => sentence).sort());
  expect(await getClaim(graph, 'claim_of_nobody')).toBeUndefined();
});

test('the schema shows what is there with exact counts, and hides the migrations', async () => {
  const [schema, totals] = [await readGraphSchema(graph), await readGraphTotals(graph)];
  expect(errorsOf(GraphSchemaSchema, schema)).toEqual([]);
  const counts = new Map(schema.labels.map(({ name, count }) => [name, count]));
  expect(counts.get('Article')).toBe(articles.length);
  expect(totals).toEqual({
    articles: counts.get('Article'),
    sentences: counts.get('Sentence'),
    entities: counts.get('Entity'),
    claims: counts.get('Claim'),
  });
  expect([...counts.keys()]).not.toContain('SchemaMigration');
  const mentions = schema.relationshipTypes.find(({ name }) => name === 'MENTIONS');
  expect(mentions?.properties).toEqual(['end', 'rule', 'start', 'surface']);
  expect(mentions?.between).toContainEqual({ from: 'Sentence', to: 'Person' });
});
