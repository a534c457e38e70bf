import { expect, test } from '@jest/globals';
import { terminalLine } from '../../../services/platform/service/log-lines.mjs';

test.each([
  ['{"level":30,"msg":"stored"}', undefined],
  ['{"level":20,"msg":"detail"}', undefined],
  ['', undefined],
  ['{"level":40,"msg":"Redis is away"}', 'warning: Redis is away'],
  ['{"level":50,"msg":"failed","err":{"message":"deadlock"}}', 'error: failed: deadlock'],
  ['{"level":60,"err":{"message":"gone"}}', 'fatal: : gone'],
  ['TypeError: x is not a function', 'TypeError: x is not a function'],
  ['[1,2]', undefined],
])('%s is shown as %s', (line, shown) => {
  expect(terminalLine(line)).toBe(shown);
});
