import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeTree } from '../../../workers/pipeline/annotate/language-model/decode-tree.ts';
import { faultOf } from './check-analyses.ts';

type Scores = readonly (readonly number[])[];

const decode = (scores: Scores): number[] =>
  [...decodeTree(scores.length, (dependent, head) => scores[dependent - 1]?.[head] ?? 0)]
    .slice(1)
    .map((head) => head - 1);
const totalOf = (heads: readonly number[], scores: Scores): number =>
  heads.reduce((sum, head, word) => sum + (scores[word]?.[head + 1] ?? 0), 0);

/** All trees with exactly one root over `words` words. */
function allTrees(words: number): number[][] {
  let some: number[][] = [[]];
  for (let word = 0; word < words; word += 1) {
    const heads = Array.from({ length: words + 1 }, (_, at) => at - 1).filter((head) => head !== word);
    some = some.flatMap((begun) => heads.map((head) => [...begun, head]));
  }
  return some.filter((heads) => faultOf(heads) === undefined);
}
const TREES = [0, 1, 2, 3, 4, 5].map(allTrees);

const square = (least: number, most: number, value: fc.Arbitrary<number>): fc.Arbitrary<Scores> =>
  fc.integer({ min: least, max: most }).chain((words) => {
    const row = fc.array(value, { minLength: words + 1, maxLength: words + 1, size: 'max' });
    return fc.array(row, { minLength: words, maxLength: words, size: 'max' });
  });

const bestTotal = (scores: Scores): number =>
  Math.max(...(TREES[scores.length] ?? []).map((heads) => totalOf(heads, scores)));

describe('the best tree', () => {
  test('there are as many trees as the formula of Cayley says', () => {
    expect(TREES.map(({ length }) => length)).toEqual([1, 1, 2, 9, 64, 625]);
  });

  test.each([
    ['few values, so many ties and cycles', fc.integer({ min: -2, max: 2 })],
    ['many values', fc.integer({ min: -10_000, max: 10_000 })],
  ])('is the best of all with one root: %s', (_, value) => {
    fc.assert(
      fc.property(square(0, 5, value), (scores) => {
        const heads = decode(scores);
        expect(faultOf(heads)).toBeUndefined();
        if (scores.length > 0) expect(totalOf(heads, scores)).toBe(bestTotal(scores));
      }),
      { numRuns: 1_000 },
    );
  });

  test('is the best where each word would like to be the root', () => {
    const eager = square(2, 5, fc.integer({ min: -9, max: 9 })).map((rows) =>
      rows.map((row) => row.map((score, head) => (head === 0 ? score + 50 : score))),
    );
    fc.assert(
      fc.property(eager, (scores) => {
        expect(totalOf(decode(scores), scores)).toBe(bestTotal(scores));
      }),
      { numRuns: 500 },
    );
  });

  test('may have the root that by itself is the least likely', () => {
    const last = 5;
    const scores = Array.from({ length: last + 1 }, (_, word) =>
      Array.from({ length: last + 2 }, (__, head) => {
        if (head === 0) return word === last ? 10 : 20;
        return head - 1 === last ? 9 : -50;
      }),
    );
    expect(decode(scores)).toEqual([last, last, last, last, last, -1]);
  });
});

describe('a tree is sound', () => {
  const few = [Number.NaN, Infinity, -Infinity, 0, 1];
  test.each<[string, fc.Arbitrary<number>]>([
    ['float scores', fc.float({ min: -30, max: 30, noNaN: true })],
    ['few values', fc.integer({ min: 0, max: 2 })],
    ['infinite scores and NaN', fc.constantFrom(...few)],
    ['any number', fc.double()],
  ])('up to 60 words, %s', (_, value) => {
    fc.assert(
      fc.property(square(1, 60, value), (scores) => {
        expect(faultOf(decode(scores))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  test.each([-5, ...few])('where all scores are %d', (score) => {
    for (const words of [1, 2, 7, 160]) {
      const heads = decode(new Array<number[]>(words).fill(new Array<number>(words + 1).fill(score)));
      expect(faultOf(heads)).toBeUndefined();
    }
  });

  test('and found in time where every choice of one word leads round', () => {
    // Pairs of words, then pairs of pairs, and so on prefer each other: as many contractions as can be.
    const scores = Array.from({ length: 160 }, (_, word) =>
      Array.from({ length: 161 }, (_, head) => (head === 0 ? -1_000 : -Math.abs(word - (head - 1)))),
    );
    const started = performance.now();
    expect(faultOf(decode(scores))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
