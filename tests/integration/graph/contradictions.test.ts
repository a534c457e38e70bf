import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import { claimId } from '../../../schema/identity.ts';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { getClaim } from '../../../services/graph/read/get-claim.ts';
import { deleteArticle } from '../../../services/graph/write/delete-article.ts';
import { type ArticleToSave, saveArticles } from '../../../services/graph/write/save-articles.ts';
import { askGraph } from './ask-graph.ts';
import { CARL, EMI, type Saying, saying, sayingArticle } from './disputed-articles.ts';
import { exportText } from './export-text.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';
import { runConcurrently } from './run-concurrently.ts';
import { shuffle } from './shuffle.ts';

jest.setTimeout(120_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

const contradictions = () =>
  askGraph(graph, 'MATCH (a)-[:CONTRADICTS]->(n) RETURN a.polarity, n.polarity, a.id, n.id ORDER BY a.id, n.id');
const saveEach = async (articles: readonly ArticleToSave[]): Promise<void> => {
  for (const article of articles) await saveArticles(graph, [article]);
};
const denial = (more: Partial<Saying> = {}): Saying => saying({ polarity: 'negated', ...more });

describe('what contradicts what', () => {
  test('is stored from what is affirmed to its denial, and told of both', async () => {
    const [met, not] = [saying({ time: '2024-05-13' }), denial({ time: '2024-05' })];
    await saveArticles(graph, [sayingArticle(1, '2024-05-14', [not]), sayingArticle(2, '2024-05-14', [met])]);
    expect(await contradictions()).toEqual([['affirmed', 'negated', claimId(met), claimId(not)]]);
    expect((await getClaim(graph, claimId(met)))?.contradictedBy).toEqual([claimId(not)]);
    expect((await getClaim(graph, claimId(not)))?.contradictedBy).toEqual([claimId(met)]);
    expect(Object.keys((await getClaim(graph, claimId(met))) ?? {})).not.toContain('topic');
    expect(await findInconsistencies(graph)).toEqual([]);
  });

  test.each<[string, Partial<Saying>]>([
    ['another time', { time: '2018' }],
    ['another mode', { mode: 'phone' }],
    ['another end', { object: EMI }],
    ['another predicate', { predicate: 'COOPERATE' }],
    ['a status that leaves room for both', { status: 'planned' }],
  ])('needs more than %s', async (_case, more) => {
    await saveEach([
      sayingArticle(1, '2024-05-14', [saying({ time: '2024-05-13' })]),
      sayingArticle(2, '2024-05-14', [denial({ time: '2024-05-13', ...more })]),
    ]);
    expect(await contradictions()).toEqual([]);
    expect(await findInconsistencies(graph)).toEqual([]);
  });

  test('may begin with a later article, and ends with the last that made it so', async () => {
    const [met, not] = [saying({ time: '2024-05-13' }), denial()];
    const others = [sayingArticle(1, '2010-01-01', [not]), sayingArticle(2, '2024-05-14', [met])];
    const near = [sayingArticle(3, '2024-05-15', [not]), sayingArticle(4, '2024-05-16', [not])];
    await saveEach(others);
    const before = await exportText(graph);
    expect(await contradictions()).toEqual([]);
    for (const article of near) {
      await saveArticles(graph, [article]);
      expect(await contradictions()).toHaveLength(1);
    }
    await deleteArticle(graph, near[0]?.article.id ?? '');
    expect(await contradictions()).toHaveLength(1);
    await deleteArticle(graph, near[1]?.article.id ?? '');
    expect(await exportText(graph)).toBe(before);
  });

  test('goes with what a newer reading of an article no longer says', async () => {
    const article = sayingArticle(1, '2024-05-14', [denial()]);
    await saveEach([article, sayingArticle(2, '2024-05-14', [saying()])]);
    expect(await contradictions()).toHaveLength(1);
    const reread = sayingArticle(1, '2024-05-14', [denial({ object: EMI })]);
    await saveArticles(graph, [{ ...reread, article: { ...reread.article, extractorVersion: '2' } }]);
    expect(await contradictions()).toEqual([]);
    expect(await findInconsistencies(graph)).toEqual([]);
  });
});

test.each([
  ['a missing one', 'MATCH (:Claim)-[r:CONTRADICTS]->() DELETE r', 'exactly what contradicts is marked so'],
  [
    'one too many',
    "MATCH (a {time: '2018'}), (n {polarity: 'negated'}) CREATE (a)-[:CONTRADICTS]->(n)",
    'exactly what',
  ],
  ['one twice', 'MATCH (a)-[:CONTRADICTS]->(n) CREATE (a)-[:CONTRADICTS]->(n)', 'leads once from an affirmed'],
  ['a wrong topic', "MATCH (c:Claim {time: '2018'}) SET c.topic = 'topic_x'", 'claims have one topic'],
])('the check of the graph notices %s', async (_case, damage, complaint) => {
  const said = [saying(), denial(), saying({ time: '2018' })];
  await saveArticles(graph, [sayingArticle(1, '2024-05-14', said)]);
  expect(await findInconsistencies(graph)).toEqual([]);
  await graph.executeQuery(damage);
  expect((await findInconsistencies(graph)).join()).toContain(complaint);
});

describe('eight writers at once', () => {
  // Both sides of six topics, dated and not, each side in several articles.
  const topics = Array.from(
    { length: 6 },
    (_, index) => ({ predicate: 'AFFILIATED_WITH', role: `role ${index}` }) as const,
  );
  const articles = topics.flatMap(({ predicate, role }, index) =>
    [saying({ time: '2024' }), denial({ time: '2024-05' }), saying(), denial(), denial()].map((said, side) =>
      sayingArticle(index * 5 + side + 1, `2024-05-${10 + (index % 5)}`, [
        { ...said, predicate, role, status: 'ongoing', object: CARL },
      ]),
    ),
  );

  test('miss no pair whose two sides come at the same time, and leave none behind', async () => {
    await saveArticles(graph, articles);
    const expected = await exportText(graph);
    // Dated with dated, undated with undated, and each with the other.
    expect(await contradictions()).toHaveLength(topics.length * 4);
    await clearGraph(graph);
    // The two sides of a topic stand next to each other in the queue.
    await runConcurrently(articles.map((article) => () => saveArticles(graph, [article])));
    expect(await findInconsistencies(graph)).toEqual([]);
    expect(await exportText(graph)).toBe(expected);
    await runConcurrently(
      shuffle(articles, 5).map(
        ({ article }) =>
          () =>
            deleteArticle(graph, article.id),
      ),
    );
    expect(
      await askGraph(graph, 'MATCH (n) WHERE NOT (n:SchemaMigration OR n:WriteLock OR n:Withdrawal) RETURN count(n)'),
    ).toEqual([[0]]);
  });
});
