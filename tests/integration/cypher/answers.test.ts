import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { type ServiceProcess, startApi } from '../../support/service.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';
import {
  allLines,
  CSV,
  connectQueryClient,
  NDJSON,
  problemOf,
  type QueryClient,
  type QueryOptions,
  readLines,
} from './query-client.ts';
import { untilOver, untilRunning } from './running-queries.ts';

const MAX_ROWS = 1000;
const MAX_BYTES = 8192;

let graph: Driver;
let api: ServiceProcess;
let ask: QueryClient;

beforeAll(async () => {
  graph = await openTestGraph();
  await graph.executeQuery(`
    CREATE (a:Entity:State {id: 'a', name: 'Norway', aliases: ['NO', 'Norge']})
      -[:ALLY_OF {claimId: 'c1', sources: 3, big: 9007199254740993}]->(b:Entity:State {id: 'b'})
      -[:ALLY_OF {claimId: 'c2', since: date('1949-04-04')}]->(:Entity:State {id: 'c'})`);
  api = await startApi({
    QUEUE_PREFIX: `test-answers-${process.pid}`,
    CYPHER_MAX_ROWS: String(MAX_ROWS),
    CYPHER_MAX_BYTES: String(MAX_BYTES),
    CYPHER_TIMEOUT_MS: '20000',
  });
  ask = connectQueryClient(api.ready.url ?? '');
}, 120_000);

afterAll(async () => {
  await api.stop();
  await graph.close();
});

async function answerTo(query: string, options: QueryOptions = {}): Promise<CypherAnswer> {
  const response = await ask(query, options);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  return (await response.json()) as CypherAnswer;
}

/** A thousand rows at once, and then none for as long as one waits. */
const SLOW_TAIL = `UNWIND range(1, 1001) AS n
CALL (n) {
  WITH n WHERE n <= 1000 RETURN n AS value
  UNION ALL
  WITH n WHERE n > 1000 UNWIND range(1, 100000000) AS x UNWIND range(1, 100000) AS y WITH x WHERE x < 0 RETURN x AS value
} RETURN value`;

const FAILS_AT_1500 = 'UNWIND range(1, 3000) AS n RETURN n, 1 / (1500 - n) AS share';

describe('as NDJSON', () => {
  test('an answer is a header, its rows and an end', async () => {
    const response = await ask('UNWIND [1, 2] AS n RETURN n, {half: n / 2.0} AS more', { accept: NDJSON });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, `${NDJSON}; charset=utf-8`]);
    expect(await allLines(response)).toEqual([
      { columns: ['n', 'more'] },
      [1, { half: 0.5 }],
      [2, { half: 1 }],
      { truncated: false, stats: { rows: 2, ms: expect.any(Number) } },
    ]);
  });

  test('is not held to the limits of JSON, but to that of its asker', async () => {
    const query = 'UNWIND range(1, 20000) AS n RETURN n';
    const lines = await allLines(await ask(query, { accept: NDJSON }));
    expect(lines).toHaveLength(20_002);
    expect(lines.at(-1)).toMatchObject({ truncated: false, stats: { rows: 20_000 } });
    const fewer = await allLines(await ask(query, { accept: NDJSON, limit: 3 }));
    expect(fewer.slice(1, -1)).toEqual([[1], [2], [3]]);
    expect(fewer.at(-1)).toMatchObject({ truncated: true, stats: { rows: 3 } });
  });

  test('a failure before the first row has a status of its own', async () => {
    expect(await problemOf(await ask('RETURN 1 / 0 AS n', { accept: NDJSON }))).toMatchObject({ status: 400 });
    expect(await problemOf(await ask('RETURN m', { accept: NDJSON }))).toMatchObject({ status: 400 });
    expect(await problemOf(await ask('CREATE (n)', { accept: NDJSON }))).toMatchObject({ status: 403 });
  });

  test('a failure on the way is the last line, after the rows that went before', async () => {
    const lines = await allLines(await ask(FAILS_AT_1500, { accept: NDJSON }));
    expect(lines[1]).toEqual([1, 0]);
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines.at(-2)).toEqual([lines.length - 2, expect.any(Number)]);
    expect(lines.at(-1)).toEqual({
      error: {
        type: '/docs/problems#cypher-syntax',
        title: expect.any(String),
        status: 400,
        detail: expect.stringContaining('by zero'),
        instance: expect.any(String),
      },
    });
  });

  test('the first rows are there while the last are still being computed', async () => {
    const controller = new AbortController();
    const response = await ask(SLOW_TAIL, { accept: NDJSON, signal: controller.signal });
    const lines = readLines(response);
    expect((await lines.next()).value).toEqual({ columns: ['value'] });
    expect((await lines.next()).value).toEqual([1]);
    await untilRunning(graph, SLOW_TAIL);
    controller.abort();
    await untilOver(graph, SLOW_TAIL);
  });
});

describe('as CSV', () => {
  test('an answer is these very bytes', async () => {
    const query = `UNWIND [[1, 'plain'], [null, ''], [0.5, 'a,b'], [true, 'say "x"'], [date('2024-02-29'), 'two\\nlines']]
      AS pair RETURN pair[0] AS value, pair[1] AS \`the "text"\`, {list: [pair[0]]} AS nested LIMIT 4`;
    const response = await ask(query, { accept: CSV });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, `${CSV}; charset=utf-8`]);
    expect(await response.text()).toBe(
      'value,"the ""text""",nested\r\n' +
        '1,plain,"{""list"":[1]}"\r\n' +
        ',"","{""list"":[null]}"\r\n' +
        '0.5,"a,b","{""list"":[0.5]}"\r\n' +
        'true,"say ""x""","{""list"":[true]}"\r\n',
    );
  });

  test('an answer without rows is its header', async () => {
    expect(await (await ask('MATCH (n:Nothing) RETURN n.a, n.b', { accept: CSV })).text()).toBe('n.a,n.b\r\n');
  });

  test('a failure on the way cuts the connection, so that nobody takes a part for the whole', async () => {
    const response = await ask(FAILS_AT_1500, { accept: CSV });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test('a failure before the first row is a problem like any other', async () => {
    const response = await ask('RETURN 1 / 0 AS n', { accept: CSV });
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.status).toBe(400);
  });
});

describe('as JSON', () => {
  test.each([undefined, '*/*', 'text/html', 'application/json;q=0.9', 'image/png, application/json'])(
    'is what is answered to Accept: %s',
    async (accept) => {
      expect(await answerTo('RETURN 1 AS n', accept === undefined ? {} : { accept })).toMatchObject({ rows: [[1]] });
    },
  );

  test('an answer ends at the row limit of the service, or of its asker', async () => {
    const query = 'UNWIND range(1, 100000) AS n RETURN n';
    const whole = await answerTo(query);
    expect([whole.rows.length, whole.truncated, whole.stats.rows]).toEqual([MAX_ROWS, true, MAX_ROWS]);
    expect(await answerTo(query, { limit: 2 })).toMatchObject({ rows: [[1], [2]], truncated: true });
    expect((await answerTo(query, { limit: 5 * MAX_ROWS })).rows).toHaveLength(MAX_ROWS);
    expect((await answerTo(`UNWIND range(1, ${MAX_ROWS}) AS n RETURN n`)).truncated).toBe(false);
  });

  test('an answer ends before it has too many bytes', async () => {
    const query = "UNWIND range(1, 100) AS n RETURN reduce(text = '', x IN range(1, 1000) | text + 'é') AS text";
    const { rows, truncated } = await answerTo(query);
    expect([rows.length, truncated]).toEqual([Math.floor(MAX_BYTES / (2000 + ',[""]'.length)), true]);
  });

  test('a failure on the way is a status of its own', async () => {
    const query = 'UNWIND range(1, 600) AS n RETURN 1 / (550 - n)';
    expect(await problemOf(await ask(query))).toMatchObject({ status: 400, type: '/docs/problems#cypher-syntax' });
  });
});

describe('the values of a query', () => {
  test.each([
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', '9007199254740993'],
    ['-9223372036854775808', '-9223372036854775808'],
    ["date('2024-04-10')", '2024-04-10'],
    ["datetime('2024-07-10T08:00:00[Asia/Tokyo]')", '2024-07-10T08:00:00+09:00[Asia/Tokyo]'],
    ["localdatetime('2024-04-10T08:00')", '2024-04-10T08:00:00'],
    ["time('12:30+02:00')", '12:30:00+02:00'],
    ["localtime('12:30')", '12:30:00'],
    ["duration('P1Y2M3DT4H')", 'P1Y2M3DT4H'],
    ['point({latitude: 59.9, longitude: 10.7})', { srid: 4326, x: 10.7, y: 59.9 }],
    ['point({x: 1, y: 2, z: 3})', { srid: 9157, x: 1, y: 2, z: 3 }],
    ['0.0 / 0.0', 'NaN'],
    [
      "[1, null, {a: [true, date('2024-01-01')], b: {c: 9007199254740993}}]",
      [1, null, { a: [true, '2024-01-01'], b: { c: '9007199254740993' } }],
    ],
  ])('%s is %j, in every form', async (expression, expected) => {
    const query = `RETURN ${expression} AS value`;
    expect((await answerTo(query)).rows).toEqual([[expected]]);
    expect((await allLines(await ask(query, { accept: NDJSON })))[1]).toEqual([expected]);
  });

  test('nodes, relationships and paths are told whole', async () => {
    const { rows } = await answerTo("MATCH path = (a {id: 'a'})-[r]->(b)-[s]->(c) RETURN a, r, path, [b, {last: c}]");
    type Told = { id: string };
    const [[a, r, path, [b, { last: c }]]] = rows as [[Told, Told, { relationships: Told[] }, [Told, { last: Told }]]];
    expect(a).toEqual({
      id: expect.any(String),
      labels: ['Entity', 'State'],
      properties: { id: 'a', name: 'Norway', aliases: ['NO', 'Norge'] },
    });
    expect(r).toEqual({
      id: expect.any(String),
      type: 'ALLY_OF',
      start: a.id,
      end: b.id,
      properties: { claimId: 'c1', sources: 3, big: '9007199254740993' },
    });
    expect(path).toEqual({ nodes: [a, b, c], relationships: [r, expect.objectContaining({ start: b.id, end: c.id })] });
    expect(path.relationships[1]).toMatchObject({ properties: { since: '1949-04-04' } });
  });

  test('a path backwards has its nodes in its own order', async () => {
    const { rows } = await answerTo("MATCH path = (b {id: 'b'})<-[r]-(a) RETURN a, b, r, path");
    const [a, b, r, path] = rows[0] ?? [];
    expect(path).toEqual({ nodes: [b, a], relationships: [r] });
  });

  test('parameters come back as they went', async () => {
    const parameters = { one: [1, 0.5, 'ñ', null, { deep: [true] }] };
    expect((await answerTo('RETURN $one AS one', { parameters })).rows).toEqual([[parameters.one]]);
  });
});

describe('a query that is wrong', () => {
  test.each([
    ['RETURN m', { offset: 7, line: 1, column: 8, text: 'm' }],
    ['MATCH (n)\nRETURN m', { offset: 17, line: 2, column: 8, text: 'm' }],
    ['MATCH (n)\r\nWHERE n.name = 1\r\nRETRN n', { offset: 29, line: 3, column: 1, text: 'RETRN' }],
    ['MATCH (n RETURN n', { offset: 9, line: 1, column: 10, text: 'RETURN' }],
    ['/* EXPLAIN */ RETURN `no such`', { offset: 21, line: 1, column: 22, text: '`no such`' }],
    ['MATCH (n) RETURN', { offset: 16, line: 1, column: 17, text: '' }],
  ])('says where: %j', async (query, position) => {
    const problem = await problemOf(await ask(query));
    expect(problem).toMatchObject({ status: 400, type: '/docs/problems#cypher-syntax', position });
    expect(problem.detail).not.toMatch(/EXPLAIN|offset/);
  });

  test.each(['RETURN $missing', 'RETURN nothing(1)', 'RETURN date("no date")', 'CALL db.nothing()', ''])(
    'says what: %j',
    async (query) => {
      const problem = await problemOf(await ask(query));
      expect(problem).toMatchObject({ status: 400, detail: expect.any(String) });
      expect(problem.detail).not.toContain('EXPLAIN');
    },
  );

  test.each([
    ['CREATE (n) RETURN n', 'CREATE'],
    ['MATCH (n) DETACH DELETE n', 'DELETE'],
    ['EXPLAIN MERGE (n:X {id: 1})', 'MERGE'],
    ["LOAD CSV FROM 'http://127.0.0.1/' AS line RETURN line", 'LOAD CSV'],
    ['CALL dbms.listConfig() YIELD name RETURN name', 'CALL dbms.listConfig'],
    ['SHOW TRANSACTIONS', 'SHOW TRANSACTIONS'],
    ['RETURN range(1, 100000000)', 'a large range() inside an expression'],
  ])('or refused names the operation: %s', async (query, operation) => {
    const problem = await problemOf(await ask(query));
    expect(problem).toMatchObject({ status: 403, type: '/docs/problems#forbidden', operation });
    expect(problem.detail).toContain(operation);
  });
});

describe('EXPLAIN and PROFILE', () => {
  test('EXPLAIN answers with the plan and runs nothing', async () => {
    const { columns, rows, truncated, plan } = await answerTo('EXPLAIN MATCH (n:Entity) RETURN n.id AS id');
    expect([columns, rows, truncated]).toEqual([['id'], [], false]);
    expect(plan).toEqual({
      operator: 'ProduceResults',
      details: 'id',
      estimatedRows: expect.any(Number),
      children: [expect.objectContaining({ operator: expect.stringMatching(/^\w+$/), children: expect.any(Array) })],
    });
    expect(JSON.stringify(plan)).toContain('NodeByLabelScan');
  });

  test('EXPLAIN has its plan at the end of NDJSON', async () => {
    const lines = await allLines(await ask('explain RETURN 1 AS one', { accept: NDJSON }));
    expect(lines).toEqual([
      { columns: ['one'] },
      expect.objectContaining({ truncated: false, plan: expect.any(Object) }),
    ]);
  });

  test('other queries have none', async () => {
    expect(await answerTo('RETURN 1 AS one')).not.toHaveProperty('plan');
  });

  test.each(['PROFILE RETURN 1', 'profile\nMATCH (n) RETURN n', '/* */ PROFILE RETURN 1'])(
    '%j is refused',
    async (query) => {
      expect(await problemOf(await ask(query))).toMatchObject({
        status: 400,
        detail: expect.stringContaining('PROFILE'),
      });
    },
  );
});
