import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { InvalidExtractionError } from '../../../services/graph/graph-errors.ts';
import { readGraphTotals } from '../../../services/graph/read/graph-totals.ts';
import { type ArticleToSave, saveArticles } from '../../../services/graph/write/save-articles.ts';
import { askGraph } from './ask-graph.ts';
import { exportText } from './export-text.ts';
import { generateArticles } from './generate-articles.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';
import { cut, shuffle } from './shuffle.ts';

jest.setTimeout(120_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

const saveInGroups = async (groups: readonly ArticleToSave[][]): Promise<void> => {
  for (const group of groups) await saveArticles(graph, group);
};
const withVersion = (item: ArticleToSave, extractorVersion: string): ArticleToSave => ({
  ...item,
  article: { ...item.article, extractorVersion },
});

describe('saving articles', () => {
  test('twice leaves exactly what once leaves', async () => {
    const articles = generateArticles(40, 1);
    const first = await saveArticles(graph, articles);
    const once = await exportText(graph);
    const second = await saveArticles(graph, articles);
    expect(first.map(({ outcome }) => outcome)).toEqual(articles.map(() => 'created'));
    expect(second).toEqual(articles.map(({ article }) => ({ id: article.id, outcome: 'unchanged' })));
    expect(await exportText(graph)).toBe(once);
    expect(await findInconsistencies(graph)).toEqual([]);
  });

  test.each([11, 12])('in any order and any groups gives the same graph, seed %i', async (seed) => {
    const articles = generateArticles(60, 2);
    await saveArticles(graph, articles);
    const expected = await exportText(graph);
    await clearGraph(graph);
    await saveInGroups(cut(shuffle(articles, seed), seed));
    expect(await exportText(graph)).toBe(expected);
    expect(await findInconsistencies(graph)).toEqual([]);
  });

  test('counts one article once, however often a batch has it', async () => {
    const [article] = generateArticles(1, 3) as [ArticleToSave];
    const outcomes = await saveArticles(graph, [article, article]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged']);
    expect(await findInconsistencies(graph)).toEqual([]);
  });

  test('by a newer extractor leaves what that one alone would have written', async () => {
    const articles = generateArticles(30, 4);
    const others = generateArticles(30, 5);
    // The second reading of each article is another article's content under the first one's id.
    const reread = articles.map((item, index) =>
      withVersion({ article: item.article, extraction: (others[index] ?? item).extraction }, '2'),
    );
    await saveArticles(graph, reread);
    const expected = await exportText(graph);
    await clearGraph(graph);
    await saveArticles(graph, articles);
    await saveInGroups(cut(shuffle(reread, 6), 6, 5));
    expect(await exportText(graph)).toBe(expected);
    expect(await findInconsistencies(graph)).toEqual([]);
    const again = await saveArticles(graph, reread.slice(0, 2));
    expect(again.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  });

  test('stores the two ends of a symmetric claim in the order of their ids', async () => {
    await saveArticles(graph, generateArticles(60, 7));
    const query = `
      MATCH (s)-[r:CONSULT|COOPERATE|ALLY_OF]->(o) WHERE coalesce(r.mode, '') <> 'visit'
      RETURN count(*), count(CASE WHEN s.id > o.id THEN 1 END)`;
    const rows = await askGraph(graph, query);
    const [[edges, outOfOrder]] = rows as [[number, number]];
    expect(edges).toBeGreaterThan(0);
    expect(outOfOrder).toBe(0);
  });

  test('refuses a batch with an extraction that refers to what it does not have, and writes nothing', async () => {
    const articles = generateArticles(5, 8);
    const last = articles.at(-1) as ArticleToSave;
    last.extraction.mentions.push({ sentence: 0, entity: 'person_of_nowhere', surface: 'he', start: 0, end: 2 });
    await expect(saveArticles(graph, articles)).rejects.toThrow(InvalidExtractionError);
    expect(await readGraphTotals(graph)).toEqual({ articles: 0, sentences: 0, entities: 0, claims: 0 });
  });

  test('takes names with half a surrogate pair, quotes and control characters', async () => {
    const articles = generateArticles(6, 9);
    for (const { extraction } of articles) {
      for (const entity of extraction.entities) {
        if (entity.type !== 'State') entity.aliases = [...entity.aliases, 'half \ud83d', '"\'`\\ \u0000\u202e'];
      }
    }
    await saveArticles(graph, articles.slice(0, 3));
    await saveArticles(graph, articles.slice(3));
    expect(await findInconsistencies(graph)).toEqual([]);
  });
});
