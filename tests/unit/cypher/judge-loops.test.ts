import { describe, expect, test } from '@jest/globals';
import { judgeLoops } from '../../../services/cypher/guard/judge-loops.ts';
import { tokenize } from '../../../services/cypher/guard/tokens.ts';

const operationOf = (query: string, parameters: Record<string, unknown> = {}) =>
  judgeLoops(tokenize(query), parameters)?.operation;

const LARGE = 'a large range() inside an expression';
const NESTED = 'a loop over one list inside a loop over another';

describe('a range in an expression', () => {
  test.each([
    'RETURN range(1, 100)',
    'RETURN range(0, 99999)',
    'RETURN range(0, 1_000_000, 100)',
    'RETURN range(10, -10, -1)',
    'RETURN range(-50, 50)',
    'RETURN range(0, size(nodes(p)) - 1)',
    'MATCH p = ()-->() RETURN [i IN range(0, length(p)) | i]',
    'UNWIND range(1, 100000000) AS x RETURN x',
    'unwind RANGE ( 1, 100000000 ) AS x RETURN x',
    "RETURN 'range(1, 100000000)'",
    'RETURN 1 // range(1, 100000000)',
    'RETURN /* range(1, 100000000) */ 1',
    'RETURN n.range',
    'WITH 1 AS range RETURN range',
    'MATCH p = (a)-[*..4]-(b) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)) RETURN p',
  ])('is permitted: %s', (query) => {
    expect(operationOf(query)).toBeUndefined();
  });

  test.each([
    "RETURN any(x IN range(0, size('a') * 2000000000) WHERE x < 0)",
    'RETURN range(1, 100000000)',
    'RETURN range(0, 100000)',
    'RETURN RANGE(1, 100_000_000)',
    'RETURN `range`(1, 100000000)',
    'RETURN r\\u0061nge(1, 100000000)',
    'RETURN range/* small */(1, 100000000)',
    'RETURN range(1, // 2)\n 100000000)',
    'RETURN range(1, 1e9)',
    'RETURN range(1, 100000000, 0)',
    'RETURN range(1, 10 * 10000000)',
    'RETURN range(1, n.size)',
    'RETURN range(1, toInteger("100000000"))',
    'UNWIND [1] + range(1, 100000000) AS x RETURN x',
    'RETURN reduce(s = 0, x IN range(1, 100000000) | s + x)',
  ])('is refused: %s', (query) => {
    expect(operationOf(query)).toBe(LARGE);
  });

  test.each([
    [{ n: 100 }, undefined],
    [{ n: 100_000_000 }, LARGE],
    [{ n: -100_000_000 }, LARGE],
    [{ n: '100' }, LARGE],
    [{}, LARGE],
  ])('is judged by its parameters: %j', (parameters, expected) => {
    expect(operationOf('RETURN range(1, $n)', parameters)).toBe(expected);
    expect(operationOf('RETURN range(1, $`n`)', parameters)).toBe(expected);
  });
});

describe('loops in an expression', () => {
  test.each([
    'RETURN [x IN a | x]',
    'RETURN [x IN a | x] + [y IN b | y]',
    'RETURN [x IN [y IN a | y] | x]',
    'RETURN [x IN a | [y IN x | y]]',
    'RETURN [x IN a | [y IN x.list | y]]',
    'RETURN [x IN a | [y IN [1, 2] | x + y]]',
    'RETURN [x IN nodes(p) WHERE any(alias IN e.aliases WHERE alias = x)]',
    'RETURN reduce(s = 0, path IN paths | s + reduce(t = 0, n IN nodes(path) | t + 1))',
    "RETURN [x IN a | '[y IN b | y]']",
    'RETURN [x IN a | x /* [y IN b | y] */]',
  ])('are permitted: %s', (query) => {
    expect(operationOf(query)).toBeUndefined();
  });

  test.each([
    'RETURN [x IN a | [y IN b | x + y]]',
    'RETURN [x IN a WHERE any(y IN b WHERE x = y)]',
    'RETURN reduce(s = 0, x IN a | s + reduce(t = 0, y IN b | t + 1))',
    'RETURN all(x IN a WHERE none(y IN b WHERE y = x))',
    'RETURN [x IN $list | [y IN $list | 1]]',
    'RETURN [x IN a | [y IN x | [z IN b | z]]]',
    'RETURN [`x` IN a | [y \\u0049N b | 1]]',
    'RETURN [x IN a | /* harmless */ [y IN // really\n b | 1]]',
    "RETURN [x IN a | [y IN b + ['x'] | 1]]",
  ])('that multiply are refused: %s', (query) => {
    expect(operationOf(query)).toBe(NESTED);
  });
});

test('a refusal says what to do instead', () => {
  expect(judgeLoops(tokenize('RETURN range(1, 1000000)'), {})?.reason).toContain('UNWIND range(…) AS x');
  expect(judgeLoops(tokenize('RETURN [x IN a | [y IN b | 1]]'), {})?.reason).toContain('UNWIND the lists');
});
