import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { deleteArticle } from '../../../services/graph/write/delete-article.ts';
import { type ArticleToSave, saveArticles } from '../../../services/graph/write/save-articles.ts';
import { askGraph } from './ask-graph.ts';
import { exportText } from './export-text.ts';
import { generateArticles } from './generate-articles.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';
import { postedAgain } from './post-again.ts';
import { shuffle } from './shuffle.ts';

jest.setTimeout(120_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

describe('deleting an article', () => {
  test.each([21, 22])('leaves the graph as if it had never come, seed %i', async (seed) => {
    const articles = generateArticles(50, seed);
    const [kept, deleted] = [articles.slice(0, 20), articles.slice(20)];
    await saveArticles(graph, kept);
    const expected = await exportText(graph);
    await clearGraph(graph);
    await saveArticles(graph, shuffle(articles, seed));
    for (const { article } of shuffle(deleted, seed)) expect(await deleteArticle(graph, article.id)).toBe(true);
    expect(await findInconsistencies(graph)).toEqual([]);
    expect(await exportText(graph)).toBe(expected);
  });

  test('after the last one nothing is left', async () => {
    const articles = generateArticles(15, 24);
    await saveArticles(graph, articles);
    for (const { article } of articles) await deleteArticle(graph, article.id);
    const query = 'MATCH (n) WHERE NOT (n:SchemaMigration OR n:WriteLock OR n:Withdrawal) RETURN count(n)';
    expect(await askGraph(graph, query)).toEqual([[0]]);
  });

  test('keeps out a worker that still has it, and lets in what is posted again', async () => {
    const [article] = generateArticles(1, 25) as [ArticleToSave];
    await deleteArticle(graph, article.article.id, article.article.receivedAt);
    expect(await saveArticles(graph, [article])).toEqual([{ id: article.article.id, outcome: 'withdrawn' }]);
    const [again] = postedAgain([article]) as [ArticleToSave];
    expect(await saveArticles(graph, [again])).toEqual([{ id: article.article.id, outcome: 'created' }]);
    expect(await saveArticles(graph, [article])).toEqual([{ id: article.article.id, outcome: 'unchanged' }]);
  });

  test('is false for one that is not there', async () => {
    expect(await deleteArticle(graph, 'art_00000000000000000000000000000000')).toBe(false);
  });
});
