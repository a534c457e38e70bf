import { expect, test } from '@jest/globals';
import { measureDepth } from '../../../services/api/plugins/json-limits.ts';

test.each([
  ['text', 0],
  [{}, 0],
  [{ a: 1 }, 1],
  [{ a: [{ b: 2 }] }, 3],
])('measureDepth(%j) is %d', (value, depth) => {
  expect(measureDepth(value)).toBe(depth);
});

test('fifty thousand levels do not exhaust the stack, and a million values are too many', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 50_000; level += 1) deep = [deep];
  expect(measureDepth(deep)).toBe(50_000);
  expect(measureDepth(new Array(1_000_000).fill(0))).toBe(Number.POSITIVE_INFINITY);
});
