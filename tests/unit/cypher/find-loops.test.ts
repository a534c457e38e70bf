import { expect, test } from '@jest/globals';
import { findLoops } from '../../../services/cypher/guard/find-loops.ts';
import { tokenize } from '../../../services/cypher/guard/tokens.ts';

/** The loops of an expression as `variable IN source`. */
function loopsIn(expression: string): string[] {
  const tokens = tokenize(expression);
  return findLoops(tokens).map(({ variable, source: [from, end] }) => {
    const source = tokens.slice(from, end).map(({ text }) => text);
    return `${variable} IN ${source.join(' ')}`;
  });
}

test.each([
  ['[x IN list | x + 1]', ['x IN list']],
  ['[x IN list WHERE x > 1 | x]', ['x IN list']],
  ['[x IN list]', ['x IN list']],
  ['[`odd name` IN $`my list` | 1]', ['odd name IN my list']],
  ['all(x IN nodes(p) WHERE x.a)', ['x IN nodes ( p )']],
  ['ANY (x IN [1, 2] WHERE x = 1)', ['x IN [ 1 , 2 ]']],
  ['none(x IN a WHERE x) OR single(y IN b WHERE y)', ['x IN a', 'y IN b']],
  ['reduce(sum = 0, x IN list | sum + x)', ['x IN list']],
  ['reduce(sum = f(0, [1, 2]), x IN list | sum + x)', ['x IN list']],
  ['[x IN [y IN list WHERE y | y] | x]', ['x IN [ y IN list WHERE y | y ]', 'y IN list']],
  ['[x IN list | [y IN x | y]]', ['x IN list', 'y IN x']],
  ['[x /* IN other */ IN list | x]', ['x IN list']],
  ['[x \\u0049N list | x]', ['x IN list']],
])('%s loops', (expression, expected) => {
  expect(loopsIn(expression)).toEqual(expected);
});

test.each([
  '[1, 2]',
  '[x]',
  'x IN list',
  '(x IN list)',
  'f(x IN list)',
  "'[x IN list | x]'",
  '// [x IN list | x]',
  '/* [x IN list | x] */ 1',
  '`[x IN list]`',
  'list[0]',
  '[(a)-[r]->(b) | b.name]',
])('%s does not', (expression) => {
  expect(loopsIn(expression)).toEqual([]);
});
