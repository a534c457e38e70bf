import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { jsonFormat } from '../../../services/cypher/answer/json.ts';
import { writeAnswer } from '../../../services/cypher/answer/write-answer.ts';
import { createCypherService } from '../../../services/cypher/cypher-service.ts';
import { describeCypherError } from '../../../services/cypher/describe-error.ts';
import { ExplainFailedError } from '../../../services/cypher/guard/explain-query.ts';
import { CypherRefusedError } from '../../../services/cypher/refused-error.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { askGraph } from '../graph/ask-graph.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

jest.setTimeout(60_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
  await graph.executeQuery(
    "CREATE (:Entity:State {id: 's'})-[:ALLY_OF {claimId: 'c', sources: 3}]->(:Entity:State {id: 't'})",
  );
});
afterAll(() => graph.close());

type Options = { parameters?: Record<string, unknown>; limit?: number; timeoutMs?: number };

async function run(query: string, { parameters = {}, limit = 100, timeoutMs = 20_000 }: Options = {}) {
  const service = createCypherService(graph, { timeoutMs, concurrency: 4, queueMs: 100 });
  const caller = { name: 'test', signal: new AbortController().signal };
  return service.withRows({ query, parameters }, caller, async (rows) => {
    let text = '';
    for await (const part of writeAnswer(rows, jsonFormat, { rows: limit, bytes: 1e6 }, performance.now()))
      text += part;
    return JSON.parse(text) as CypherAnswer;
  });
}

async function failureOf(query: string, options: Options = {}) {
  const error: unknown = await run(query, options).catch((reason: unknown) => reason);
  if (error instanceof CypherRefusedError) return { kind: 'refused', operation: error.operation };
  if (error instanceof ExplainFailedError) return describeCypherError(error.cause, query, 'EXPLAIN '.length);
  return error instanceof DOMException ? { kind: error.name } : describeCypherError(error, query);
}

describe('a Cypher query', () => {
  test('answers with columns and rows', async () => {
    const answer = await run('UNWIND [1, 2] AS n RETURN n, n * 0.5 AS half');
    expect(answer).toMatchObject({
      columns: ['n', 'half'],
      rows: [
        [1, 0.5],
        [2, 1],
      ],
      truncated: false,
      stats: { rows: 2 },
    });
  });

  test('has columns without rows too', async () => {
    expect(await run('MATCH (n:Nothing) RETURN n, 1 AS one')).toMatchObject({ columns: ['n', 'one'], rows: [] });
  });

  test.each([
    ['9007199254740993', '9007199254740993'],
    ['-12', -12],
    ["date('2024-04-10')", '2024-04-10'],
    ["datetime('2024-04-10T08:00:00.5+02:00')", '2024-04-10T08:00:00.500000000+02:00'],
    ["datetime('2024-07-10T08:00:00[Asia/Tokyo]')", '2024-07-10T08:00:00+09:00[Asia/Tokyo]'],
    ["localdatetime('2024-04-10T08:00')", '2024-04-10T08:00:00'],
    ["time('12:30Z')", '12:30:00Z'],
    ["localtime('12:30')", '12:30:00'],
    ["duration('P1Y2M3DT4H')", 'P1Y2M3DT4H'],
    ["duration('P1D')", 'P1D'],
    ['point({latitude: 59.9, longitude: 10.7})', { srid: 4326, x: 10.7, y: 59.9 }],
    ['[1, null, {a: [true]}]', [1, null, { a: [true] }]],
    ['0.0 / 0.0', 'NaN'],
  ])('%s comes back as it is', async (expression, expected) => {
    expect((await run(`RETURN ${expression} AS value`)).rows).toEqual([[expected]]);
  });

  test('shows nodes, relationships and paths with their ids', async () => {
    const { rows } = await run('MATCH path = (s {id: $id})-[r]->(t) RETURN s, r, t, path', { parameters: { id: 's' } });
    const [[s, r, t, path]] = rows as [[{ id: string }, { id: string }, { id: string }, object]];
    expect(s).toEqual({ id: expect.any(String), labels: ['Entity', 'State'], properties: { id: 's' } });
    expect(r).toMatchObject({ type: 'ALLY_OF', start: s.id, end: t.id, properties: { claimId: 'c', sources: 3 } });
    expect(path).toEqual({ nodes: [s, t], relationships: [r] });
  });

  test('takes whole numbers of JSON where Cypher wants integers', async () => {
    const { rows } = await run('UNWIND $list AS x RETURN x, valueType(x) SKIP $skip LIMIT $limit', {
      parameters: { list: [5, 6, 0.5], skip: 1, limit: 2 },
    });
    expect(rows).toEqual([
      [6, 'INTEGER NOT NULL'],
      [0.5, 'FLOAT NOT NULL'],
    ]);
  });

  test('stops at the row limit without working out the rest', async () => {
    const started = Date.now();
    const answer = await run('UNWIND range(1, 100000000) AS n RETURN n', { limit: 3 });
    expect(answer).toMatchObject({ rows: [[1], [2], [3]], truncated: true, stats: { rows: 3 } });
    expect(Date.now() - started).toBeLessThan(10_000);
    expect((await run('RETURN 1 AS n', { limit: 1 })).truncated).toBe(false);
  });

  test.each([
    'CREATE (n) RETURN n',
    "MATCH (n) SET n.name = 'x'",
    'MATCH (n) DETACH DELETE n',
    "MERGE (:Entity {id: 'new'})",
    'CREATE INDEX nothing FOR (n:Nothing) ON (n.x)',
    'DROP CONSTRAINT article_id',
    "CALL db.createLabel('Nothing')",
    'FOREACH (x IN [1] | CREATE ())',
  ])('that writes is refused: %s', async (query) => {
    expect(await failureOf(query)).toMatchObject({ kind: 'refused' });
    expect((await run('MATCH (n:Entity) RETURN count(n), count(n.name)')).rows).toEqual([[2, 0]]);
  });

  test('with an error says where it is', async () => {
    expect(await failureOf('MATCH (n)\nRETURN m')).toMatchObject({
      kind: 'syntax',
      position: { offset: 17, line: 2, column: 8, text: 'm' },
    });
    expect(await failureOf('RETURN $missing')).toMatchObject({ kind: 'syntax' });
    expect(await failureOf('RETURN 1 / 0')).toMatchObject({ kind: 'syntax' });
    expect(await failureOf('UNWIND [1, 0] AS n RETURN 1 / n')).toMatchObject({ kind: 'syntax' });
  });

  test('that takes too long is ended', async () => {
    const endless = 'UNWIND range(1, 10000000) AS x UNWIND range(1, 100000) AS y WITH x WHERE x < 0 RETURN count(x)';
    expect(await failureOf(endless, { timeoutMs: 300 })).toMatchObject({ kind: 'TimeoutError' });
    await waitUntil(
      async () =>
        (await askGraph(graph, `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = '${endless}' RETURN 1`))
          .length === 0,
      'the query to end in the server',
    );
  });
});
