import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Driver } from 'neo4j-driver';
import { claimId } from '../../../schema/identity.ts';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { deleteArticle } from '../../../services/graph/write/delete-article.ts';
import { type ArticleToSave, saveArticles } from '../../../services/graph/write/save-articles.ts';
import { askGraph } from './ask-graph.ts';
import { ANA, CARL, type Saying, saying, sayingArticle } from './disputed-articles.ts';
import { exportText } from './export-text.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';
import { postedAgain } from './post-again.ts';

jest.setTimeout(180_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

/** The times in use, with their first and last days written out: nothing here is taken from what is tested. */
const TIMES: Readonly<Record<string, readonly [first: string, last: string]>> = {
  '2024': ['2024-01-01', '2024-12-31'],
  '2024-04': ['2024-04-01', '2024-04-30'],
  '2024-04-10': ['2024-04-10', '2024-04-10'],
  '2024-05-01/2024-05-20': ['2024-05-01', '2024-05-20'],
  '2002~': ['2002-01-01', '2002-12-31'],
};
const PUBLISHED = [undefined, '2002-09-17', '2024-04-12', '2024-04-19T23:30:00Z', '2024-05-14', '2024-06-30'];
const OPPOSED = new Set(['occurred occurred', 'ongoing ongoing', 'former former', 'planned planned']);

const anyOf = <Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const ABOUT: readonly Partial<Saying>[] = [
  {},
  { subject: CARL, object: ANA },
  {},
  { predicate: 'HOLDS_OFFICE', role: 'mayor' },
  { predicate: 'MOBILIZE', mode: 'troops' },
];
const said: fc.Arbitrary<Saying> = fc
  .record({
    about: anyOf(...ABOUT),
    status: anyOf<Saying['status']>('occurred', 'occurred', 'occurred', 'ongoing', 'planned', 'possible', 'former'),
    polarity: anyOf<Saying['polarity']>('affirmed', 'negated'),
    time: anyOf(undefined, undefined, ...Object.keys(TIMES)),
  })
  .map(({ about, status, polarity, time }) => {
    const { object, ...rest } = saying({ ...about, status, polarity });
    const hasObject = object !== undefined && about.predicate !== 'MOBILIZE';
    return { ...rest, ...(hasObject && { object }), ...(time !== undefined && { time }) };
  });

const library = fc
  .array(fc.record({ publishedAt: anyOf(...PUBLISHED), claims: fc.array(said, { minLength: 1, maxLength: 6 }) }), {
    minLength: 5,
    maxLength: 8,
  })
  .map((rows) => rows.map(({ publishedAt, claims }, index) => sayingArticle(index + 1, publishedAt, claims)));

type Telling = Saying & { id: string; publishedAt: string | undefined };

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);

function daysOf({ time, publishedAt, status, predicate }: Telling): readonly [string, string] | undefined {
  if (time !== undefined) return TIMES[time];
  if (publishedAt === undefined) return undefined;
  if (status === 'planned') return [addDays(publishedAt, -1), addDays(publishedAt, 30)];
  return [addDays(publishedAt, predicate === 'HOLDS_OFFICE' ? -30 : -7), addDays(publishedAt, 1)];
}

/** Whether one article's telling of one claim contradicts another's, by the words of the definition. */
function contradict(one: Telling, other: Telling): boolean {
  const key = ({ predicate, subject, object, role }: Telling) =>
    `${predicate} ${predicate === 'CONSULT' && object ? [subject, object].sort() : [subject, object]} ${role}`;
  const areDated = one.time !== undefined && other.time !== undefined;
  const statuses = `${one.status} ${other.status}`;
  if (key(one) !== key(other) || !(OPPOSED.has(statuses) || (areDated && statuses === 'ongoing occurred')))
    return false;
  if (!areDated && one.object === undefined) return false;
  const [mine, theirs] = [daysOf(one), daysOf(other)];
  if (!mine || !theirs) return mine === theirs;
  return mine[0] <= theirs[1] && theirs[0] <= mine[1];
}

function expectedPairs(articles: readonly ArticleToSave[]): string[] {
  const tellings: Telling[] = articles.flatMap(({ article, extraction }) =>
    extraction.claims.map((claim) => ({ ...claim, id: claimId(claim), publishedAt: article.publishedAt })),
  );
  const affirmed = tellings.filter(({ polarity }) => polarity === 'affirmed');
  const negated = tellings.filter(({ polarity }) => polarity === 'negated');
  const pairs = affirmed.flatMap((one) =>
    negated.filter((other) => contradict(one, other)).map(({ id }) => `${one.id} ${id}`),
  );
  return [...new Set(pairs)].sort();
}

const storedPairs = async () =>
  (await askGraph(graph, "MATCH (a)-[:CONTRADICTS]->(n) RETURN a.id + ' ' + n.id AS pair ORDER BY pair")).flat();

test('after any saves and deletions the contradictions are those of the articles that remain', async () => {
  let met = 0;
  const steps = fc.array(
    fc.record({ at: fc.nat(7), count: fc.integer({ min: 1, max: 3 }), deletes: anyOf(false, false, true) }),
    {
      minLength: 4,
      maxLength: 10,
    },
  );
  await fc.assert(
    fc.asyncProperty(library, steps, async (articles, moves) => {
      await clearGraph(graph);
      const kept = new Map<string, ArticleToSave>();
      for (const { at, count, deletes } of moves) {
        const chosen = articles.slice(at % articles.length).slice(0, count);
        if (!deletes) await saveArticles(graph, postedAgain(chosen));
        for (const item of chosen) {
          if (deletes) await deleteArticle(graph, item.article.id);
          if (deletes) kept.delete(item.article.id);
          else kept.set(item.article.id, item);
        }
      }
      const expected = expectedPairs([...kept.values()]);
      met += expected.length;
      expect(await storedPairs()).toEqual(expected);
      expect(await findInconsistencies(graph)).toEqual([]);
      const text = await exportText(graph);
      await clearGraph(graph);
      await saveArticles(graph, [...kept.values()]);
      expect(await exportText(graph)).toBe(text);
    }),
    { numRuns: 12, seed: 8 },
  );
  expect(met).toBeGreaterThan(10);
});
