import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Window } from '../../../workers/pipeline/annotate/language-model/cut-sentences.ts';
import { makeBatches } from '../../../workers/pipeline/annotate/language-model/make-batches.ts';

const windowsOf = (lengths: readonly number[]): Window[] =>
  lengths.map((pieces, sentence) => ({ sentence, from: 0, words: [], pieces }));
const sentencesOf = (lengths: readonly number[]): number[][] =>
  makeBatches(windowsOf(lengths)).map((batch) => batch.map(({ sentence }) => sentence));

describe('batches', () => {
  test('none of nothing', () => expect(makeBatches([])).toEqual([]));

  test('are filled from the shortest window to the longest, equal ones in their order', () => {
    expect(sentencesOf([10, 5, 10, 5])).toEqual([[1, 3, 0, 2]]);
    expect(sentencesOf([160, 128, 128, 100])).toEqual([[3, 1], [2], [0]]);
    expect(sentencesOf([300, 300])).toEqual([[0], [1]]);
  });

  test('hold every window once, and no more padded pieces than fit unless it is a single window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 160 }), { maxLength: 200, size: 'max' }), (lengths) => {
        const windows = windowsOf(lengths);
        const batches = makeBatches(windows);
        expect(batches.flat().sort((one, other) => one.sentence - other.sentence)).toEqual(windows);
        for (const batch of batches) {
          const longest = Math.max(...batch.map(({ pieces }) => pieces));
          expect(batch.length === 1 || longest * batch.length <= 256).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('leave the given list as it was', () => {
    const windows = windowsOf([9, 3, 6]);
    makeBatches(windows);
    expect(windows.map(({ pieces }) => pieces)).toEqual([9, 3, 6]);
  });
});
