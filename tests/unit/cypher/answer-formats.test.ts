import { describe, expect, test } from '@jest/globals';
import { csvFormat } from '../../../services/cypher/answer/csv.ts';
import { jsonFormat } from '../../../services/cypher/answer/json.ts';
import { ndjsonFormat } from '../../../services/cypher/answer/ndjson.ts';
import type { AnswerEnd } from '../../../services/cypher/answer/row-format.ts';

const END: AnswerEnd = { truncated: true, stats: { rows: 2, ms: 1.5 } };
const PLAN = { operator: 'ProduceResults', children: [] };

describe('CSV', () => {
  test('begins with the names of the columns, quoted where they need it, and ends with the last row', () => {
    expect(csvFormat.begin(['n.name', 'a,b', 'say "x"'])).toBe('n.name,"a,b","say ""x"""\r\n');
    expect(csvFormat.end(END)).toBe('');
    expect(csvFormat.failure).toBeUndefined();
  });

  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['"', '""""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['old\rMac', '"old\rMac"'],
    [' before', '" before"'],
    ['after ', '"after "'],
    ['', '""'],
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [-1.5, '-1.5'],
    [false, 'false'],
    ['null', 'null'],
    [[], '[]'],
    [[1], '[1]'],
    [[1, null, 'a'], '"[1,null,""a""]"'],
    [{ a: { b: 'c' } }, '"{""a"":{""b"":""c""}}"'],
    ['Gödel 名 🎈', 'Gödel 名 🎈'],
  ])('writes %j as %s', (value, field) => {
    expect(csvFormat.row([value], 0)).toBe(`${field}\r\n`);
    expect(csvFormat.row([1, value, 2], 0)).toBe(`1,${field},2\r\n`);
  });
});

describe('NDJSON', () => {
  test('is one JSON value a line', () => {
    expect(ndjsonFormat.begin(['a', 'b'])).toBe('{"columns":["a","b"]}\n');
    expect(ndjsonFormat.row([null, 'two\nlines', { a: [1] }], 7)).toBe('[null,"two\\nlines",{"a":[1]}]\n');
    expect(ndjsonFormat.end(END)).toBe('{"truncated":true,"stats":{"rows":2,"ms":1.5}}\n');
    expect(ndjsonFormat.end({ ...END, plan: PLAN })).toContain('"plan":{"operator":"ProduceResults"');
  });

  test('tells a failure in its last line', () => {
    const problem = { type: '/docs/problems#timeout', title: 'Out of time', status: 408, detail: 'Slow.' };
    expect(ndjsonFormat.failure?.(problem)).toBe(`${JSON.stringify({ error: problem })}\n`);
  });
});

describe('JSON', () => {
  const write = (rows: unknown[][], end = END): unknown =>
    JSON.parse(jsonFormat.begin(['a']) + rows.map(jsonFormat.row).join('') + jsonFormat.end(end));

  test.each([[[]], [[[1]]], [[[1], ['two'], [{ three: [null] }]]]])('is one object: %j', (rows) => {
    expect(write(rows)).toEqual({ columns: ['a'], rows, ...END });
  });

  test('has the plan beside the rows', () => {
    expect(write([], { ...END, plan: PLAN })).toMatchObject({ rows: [], plan: PLAN });
  });
});
