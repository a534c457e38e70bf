import { describe, expect, test } from '@jest/globals';
import { judgeSize } from '../../../services/cypher/guard/judge-size.ts';
import { tokenize } from '../../../services/cypher/guard/tokens.ts';

const operationOf = (query: string, parameters: Record<string, unknown> = {}) =>
  judgeSize(tokenize(query), parameters)?.operation;

describe('a query that Neo4j would parse, plan or match without end', () => {
  test.each([
    [`RETURN ${'['.repeat(60)}1${']'.repeat(60)}`, 'more than 40 brackets inside each other'],
    [`RETURN ${'1+'.repeat(700)}1`, 'more than 600 operators'],
    [`RETURN ${'true XOR '.repeat(20)}true`, 'more than 12 times XOR'],
    [`RETURN ${'CASE WHEN true THEN '.repeat(80)}1${' END'.repeat(80)}`, 'more than 60 times CASE'],
    [`MATCH (n${':A'.repeat(2000)}) RETURN n`, 'more than 1500 times :'],
    [`RETURN 'a'${"||'a'".repeat(400)}`, 'more than 600 times |'],
    ["RETURN 'aa' =~ '(a)\\\\1'", 'a back-reference in a regular expression'],
  ])('is refused: %.60s', (query, operation) => {
    expect(operationOf(query)).toBe(operation);
  });

  test('is refused when the pattern is a parameter', () => {
    expect(operationOf('RETURN n.name =~ $p', { p: '(a)\\1' })).toBe('a back-reference in a regular expression');
  });

  test.each([
    'MATCH (n:Person) WHERE n.name = $name RETURN n',
    "MATCH (a:Article) WHERE a.title =~ '.*\\\\d{4}.*' RETURN a",
    "RETURN 'XOR XOR XOR XOR XOR XOR XOR XOR XOR XOR XOR XOR XOR XOR'",
    `MATCH (n) WHERE n.id IN [${Array.from({ length: 2000 }, (_, id) => id).join(', ')}] RETURN n`,
  ])('is none of these: %.60s', (query) => {
    expect(operationOf(query)).toBeUndefined();
  });
});
