import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeEntities } from '../../../workers/pipeline/annotate/language-model/decode-entities.ts';

/** Whether `tag` may follow `previous`; -1 stands before the first word. */
const mayFollow = (tag: number, previous: number): boolean =>
  tag === 0 || tag % 2 === 1 || previous === tag || previous === tag - 1;
const isValid = (path: readonly number[]): boolean => path.every((tag, at) => mayFollow(tag, path[at - 1] ?? -1));

/** Every path of `words` tags in which each may follow the one before. */
function validPaths(words: number, tags: number): number[][] {
  if (words === 0) return [[]];
  return validPaths(words - 1, tags).flatMap((path) =>
    Array.from({ length: tags }, (_, tag) => tag)
      .filter((tag) => mayFollow(tag, path.at(-1) ?? -1))
      .map((tag) => [...path, tag]),
  );
}

const totalOf = (path: readonly number[], scores: Float32Array, tags: number): number =>
  path.reduce((sum, tag, word) => sum + (scores[word * tags + tag] ?? 0), 0);

const size = fc.record({ words: fc.integer({ min: 0, max: 5 }), types: fc.integer({ min: 0, max: 2 }) });
const scored = (value: fc.Arbitrary<number>) =>
  size.chain(({ words, types }) => {
    const length = words * (2 * types + 1);
    return fc.record({
      words: fc.constant(words),
      tags: fc.constant(2 * types + 1),
      values: fc.array(value, { minLength: length, maxLength: length }),
    });
  });

describe('the best sequence of entity tags', () => {
  test('is the best of all valid ones', () => {
    // Whole numbers, so that sums are exact and ties are frequent.
    fc.assert(
      fc.property(scored(fc.integer({ min: -6, max: 6 })), ({ words, tags, values }) => {
        const scores = Float32Array.from(values);
        const path = decodeEntities(scores, 0, words, tags);
        expect(path).toHaveLength(words);
        expect(isValid(path)).toBe(true);
        const best = Math.max(...validPaths(words, tags).map((each) => totalOf(each, scores, tags)));
        expect(totalOf(path, scores, tags)).toBe(best);
      }),
      { numRuns: 500 },
    );
  });

  test('is valid whatever the scores', () => {
    const odd = fc.oneof(fc.constantFrom(Number.NaN, Infinity, -Infinity, 3e38), fc.float({ noNaN: false }));
    fc.assert(
      fc.property(scored(odd), ({ words, tags, values }) => {
        const path = decodeEntities(Float32Array.from(values), 0, words, tags);
        expect(path).toHaveLength(words);
        expect(isValid(path) && path.every((tag) => tag >= 0 && tag < tags)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is read from where it begins', () => {
    const scores = Float32Array.from([9, 0, 0, 0, 5, 0, 0, 0, 5]);
    expect(decodeEntities(scores, 3, 2, 3)).toEqual([1, 2]);
  });

  test('no tag continues a name of another kind', () => {
    const scores = Float32Array.from([0, 5, 0, 0, 0, 0, 0, 0, 0, 5]);
    expect(decodeEntities(scores, 0, 2, 5)).toEqual([1, 0]);
  });
});
