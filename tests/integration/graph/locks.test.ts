import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import { write } from '../../../services/graph/run-statement.ts';
import { writeTransaction } from '../../../services/graph/write-transaction.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';

jest.setTimeout(60_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

const count = { text: 'MERGE (n:Article {id: "x"}) SET n.revision = coalesce(n.revision, 0) + 1', params: {} };

test('writers come one after another, from the first write of an empty graph on', async () => {
  let inside = 0;
  await Promise.all(
    Array.from({ length: 12 }, () =>
      writeTransaction(graph, async (transaction) => {
        inside += 1;
        expect(inside).toBe(1);
        await write(transaction, count);
        inside -= 1;
      }),
    ),
  );
  const { records } = await graph.executeQuery('MATCH (n:Article) RETURN n.revision');
  expect(records.map((record) => [...record.values()])).toEqual([[12n]]);
});

test('a reader does not wait for a writer', async () => {
  await writeTransaction(graph, async (transaction) => {
    await write(transaction, count);
    expect((await graph.executeQuery('MATCH (n:Article) RETURN n')).records).toEqual([]);
  });
});
