import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { deleteArticle } from '../../../services/graph/write/delete-article.ts';
import { rewriteArticles } from '../../../services/graph/write/rewrite-articles.ts';
import { type ArticleToSave, saveArticles } from '../../../services/graph/write/save-articles.ts';
import { writeTransaction } from '../../../services/graph/write-transaction.ts';
import { askGraph } from './ask-graph.ts';
import { exportText } from './export-text.ts';
import { generateArticles } from './generate-articles.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';
import { fingerprintOf, generateReprints } from './reprinted-articles.ts';
import { cut, shuffle } from './shuffle.ts';

jest.setTimeout(180_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

const [first, second, third] = generateArticles(3, 71) as [ArticleToSave, ArticleToSave, ArticleToSave];

/** Three articles that all say what the first says. */
const saying = (
  item: ArticleToSave,
  article: Partial<ArticleToSave['article']>,
  fingerprint = fingerprintOf(1, 0, 24),
): ArticleToSave => ({
  article: { ...item.article, ...article },
  extraction: first.extraction,
  fingerprint,
});
const reprints = () => askGraph(graph, 'MATCH (a)-[:REPRINTS]->(b) RETURN a.id, b.id ORDER BY a.id');
const sources = () => askGraph(graph, 'MATCH (c:Claim) RETURN DISTINCT c.sources');

describe('a copy', () => {
  const report = saying(first, { publishedAt: '2024-03-01' });
  const copy = saying(second, { publishedAt: '2024-03-02' }, fingerprintOf(1, 0, 14));
  const other = saying(third, { publishedAt: '2024-03-03' }, fingerprintOf(2, 0, 24));

  test('reprints the report before it and adds no source, whichever comes first', async () => {
    for (const order of [
      [report, copy, other],
      [other, copy, report],
    ]) {
      await clearGraph(graph);
      for (const item of order) await saveArticles(graph, [item]);
      expect(await reprints()).toEqual([[copy.article.id, report.article.id]]);
      expect(await sources()).toEqual([[2]]);
      expect(await findInconsistencies(graph)).toEqual([]);
    }
  });

  test('stands for itself when the report is withdrawn', async () => {
    await saveArticles(graph, [report, copy, other]);
    await deleteArticle(graph, report.article.id);
    expect(await reprints()).toEqual([]);
    expect(await sources()).toEqual([[2]]);
    await deleteArticle(graph, other.article.id);
    expect(await sources()).toEqual([[1]]);
    expect(await findInconsistencies(graph)).toEqual([]);
  });
});

describe('a revision', () => {
  const url = 'https://news.example/page';
  const before = { ...first, article: { ...first.article, url, publishedAt: '2024-03-01' } };
  const after = { ...second, article: { ...second.article, url, publishedAt: '2024-03-01' } };
  const revisions = () =>
    askGraph(
      graph,
      'MATCH (a:Article) RETURN a.id, a.revision, EXISTS { (a)-[:HAS_SENTENCE]->() }, [(a)-[:REVISES]->(b) | b.id] ORDER BY a.revision',
    );

  test('replaces the one before it, whichever is worked first', async () => {
    for (const order of [
      [before, after],
      [after, before],
    ]) {
      await clearGraph(graph);
      for (const item of order) await saveArticles(graph, [item]);
      expect(await revisions()).toEqual([
        [before.article.id, 1, false, []],
        [after.article.id, 2, true, [before.article.id]],
      ]);
      expect(await findInconsistencies(graph)).toEqual([]);
    }
  });

  test('that is withdrawn gives way to the one before it', async () => {
    await saveArticles(graph, [before]);
    const expected = await exportText(graph);
    await saveArticles(graph, [after]);
    await deleteArticle(graph, after.article.id);
    expect(await exportText(graph)).toBe(expected);
  });

  test('that was superseded and is posted again is the newest', async () => {
    await saveArticles(graph, [before, after]);
    const receivedAt = '2025-01-01T00:00:00.000Z';
    const [saved] = await saveArticles(graph, [{ ...before, article: { ...before.article, receivedAt } }]);
    expect(saved?.outcome).toBe('rewritten');
    expect(await revisions()).toEqual([
      [after.article.id, 1, false, []],
      [before.article.id, 2, true, [after.article.id]],
    ]);
  });

  test('out of an archive, published before what is there, stays silent', async () => {
    const old = { ...third, article: { ...third.article, url, publishedAt: '2023-01-01' } };
    await saveArticles(graph, [after]);
    await saveArticles(graph, [old]);
    expect(await revisions()).toEqual([
      [old.article.id, 1, false, []],
      [after.article.id, 2, true, [old.article.id]],
    ]);
  });
});

describe('reprints and revisions', () => {
  test.each([81])('in any order, with deletions, give one graph, seed %i', async (seed) => {
    const articles = generateReprints(36, seed);
    const [kept, deleted] = [articles.slice(0, 26), articles.slice(26)];
    for (const item of kept) await saveArticles(graph, [item]);
    const expected = await exportText(graph);
    expect(expected.match(/"REPRINTS"/g)?.length).toBeGreaterThan(5);
    expect(expected.match(/"REVISES"/g)?.length).toBeGreaterThan(1);
    expect(await findInconsistencies(graph)).toEqual([]);
    await clearGraph(graph);
    for (const group of cut(shuffle(articles, seed), seed, 9)) await saveArticles(graph, group);
    for (const { article } of shuffle(deleted, seed + 1)) await deleteArticle(graph, article.id);
    expect(await findInconsistencies(graph)).toEqual([]);
    expect(await exportText(graph)).toBe(expected);
    const ids = articles.map(({ article }) => article.id);
    await writeTransaction(graph, (transaction) => rewriteArticles(transaction, ids));
    expect(await exportText(graph)).toBe(expected);
  });
});
