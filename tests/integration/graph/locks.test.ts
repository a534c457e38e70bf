import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { Statement } from '../../../services/graph/statement.ts';
import { lockStoredArticle } from '../../../services/graph/write/retract/lock-stored-article.ts';
import { lockStoredClaims } from '../../../services/graph/write/retract/lock-stored-claims.ts';
import { lockArticles } from '../../../services/graph/write/statements/lock-articles.ts';
import { lockClaims } from '../../../services/graph/write/statements/lock-claims.ts';
import { lockEntities } from '../../../services/graph/write/statements/lock-entities.ts';
import { lockTopics } from '../../../services/graph/write/statements/lock-topics.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';

jest.setTimeout(60_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(() => graph.close());

const LOCKS: [string, string, Statement][] = [
  ['lockArticles', 'Article', lockArticles(['x'])],
  ['lockStoredArticle', 'Article', lockStoredArticle('x')],
  ['lockClaims', 'Claim', lockClaims(['x'])],
  ['lockStoredClaims', 'Claim', lockStoredClaims(['x'])],
  ['lockEntities', 'Entity', lockEntities(['x'])],
];

test('lockTopics waits for whoever holds a topic, though nobody sees a node of it', async () => {
  const { text, params } = lockTopics([{ claim: 'c', topic: 'topic_x', isDated: false }]);
  const [first, second] = [graph.session(), graph.session()];
  const [holder, waiter] = [first.beginTransaction(), second.beginTransaction()];
  await holder.run(text, params);
  let hasLock = false;
  const locking = waiter.run(text, params).then(() => {
    hasLock = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(hasLock).toBe(false);
  expect((await graph.executeQuery('MATCH (n:Claim) RETURN n')).records).toEqual([]);
  await holder.commit();
  await locking;
  await waiter.commit();
  await Promise.all([first.close(), second.close()]);
  expect((await graph.executeQuery('MATCH (n:Claim) RETURN n')).records).toEqual([]);
});

describe.each(LOCKS)('%s', (_name, label, { text, params }) => {
  test('waits for the writer before it, and leaves what that one wrote', async () => {
    await graph.executeQuery(
      `CREATE (:${label} {id: 'x', sources: 1, name: 'old', extractor: 'old', predicate: 'AID'})`,
    );
    const [first, second] = [graph.session(), graph.session()];
    const writer = first.beginTransaction();
    await writer.run(`MATCH (n:${label} {id: 'x'}) SET n.sources = 2, n.name = 'new', n.extractor = 'new'`);
    const locker = second.beginTransaction();
    let hasLock = false;
    const locking = locker.run(text, params).then(() => {
      hasLock = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(hasLock).toBe(false);
    await writer.commit();
    await locking;
    await locker.commit();
    await Promise.all([first.close(), second.close()]);
    const { records } = await graph.executeQuery('MATCH (n {id: $id}) RETURN n.sources, n.name, n.extractor', {
      id: 'x',
    });
    expect(records.map((record) => [...record.values()])).toEqual([[2n, 'new', 'new']]);
  });
});
