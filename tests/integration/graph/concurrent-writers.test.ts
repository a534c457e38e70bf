import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { deleteArticle } from '../../../services/graph/write/delete-article.ts';
import { type ArticleToSave, saveArticles } from '../../../services/graph/write/save-articles.ts';
import { exportText } from './export-text.ts';
import { generateArticles } from './generate-articles.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';
import { runConcurrently, WRITERS } from './run-concurrently.ts';
import { cut, shuffle } from './shuffle.ts';

jest.setTimeout(120_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

const saves = (groups: readonly ArticleToSave[][]) => groups.map((group) => () => saveArticles(graph, group));

describe('eight writers at once', () => {
  test('lose nothing and write nothing twice', async () => {
    const articles = generateArticles(60, 31);
    await saveArticles(graph, articles);
    const expected = await exportText(graph);
    await clearGraph(graph);
    await runConcurrently(saves(cut(shuffle(articles, 32), 32, 6)));
    expect(await findInconsistencies(graph)).toEqual([]);
    expect(await exportText(graph)).toBe(expected);
  });

  test('write one article once when all have it', async () => {
    const articles = generateArticles(10, 33);
    await saveArticles(graph, articles);
    const expected = await exportText(graph);
    await clearGraph(graph);
    const outcomes: string[] = [];
    await runConcurrently(
      Array.from({ length: WRITERS }, (_, index) => async () => {
        const saved = await saveArticles(graph, shuffle(articles, index));
        outcomes.push(...saved.map(({ outcome }) => outcome));
      }),
    );
    expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(articles.length);
    expect(await exportText(graph)).toBe(expected);
  });

  test.each([34])('save and delete among one another, seed %i', async (seed) => {
    // Few entities and few articles at a time: entities lose their last support again and again.
    const articles = generateArticles(48, seed, { entities: 8, sentences: 3, mentions: 3, claims: 2 });
    const [kept, deleted] = [articles.slice(0, 6), articles.slice(6)];
    await saveArticles(graph, kept);
    const expected = await exportText(graph);
    await clearGraph(graph);
    const passing = cut(deleted, seed, 3).map((group) => async () => {
      await saveArticles(graph, group);
      for (const { article } of group) await deleteArticle(graph, article.id);
    });
    await runConcurrently(shuffle([...passing, ...saves(cut(kept, seed, 2))], seed));
    expect(await findInconsistencies(graph)).toEqual([]);
    expect(await exportText(graph)).toBe(expected);
  });

  test('rewrite and delete among one another', async () => {
    const articles = generateArticles(24, 36);
    const reread = articles.map((item) => ({ ...item, article: { ...item.article, extractorVersion: '2' } }));
    const [kept, deleted] = [reread.slice(0, 12), reread.slice(12)];
    await saveArticles(graph, kept);
    const expected = await exportText(graph);
    await clearGraph(graph);
    await saveArticles(graph, articles);
    await runConcurrently(
      shuffle(
        [
          ...saves(cut(kept, 36, 4)),
          ...deleted.map(
            ({ article }) =>
              () =>
                deleteArticle(graph, article.id),
          ),
        ],
        37,
      ),
    );
    expect(await findInconsistencies(graph)).toEqual([]);
    expect(await exportText(graph)).toBe(expected);
  });
});
