import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutSentence } from '../../../workers/pipeline/annotate/language-model/cut-sentences.ts';
import type { WordEncoder } from '../../../workers/pipeline/annotate/language-model/word-pieces.ts';

/** A word has as many pieces as letters, and its first piece is the code of its first letter. */
const encoder: WordEncoder = {
  start: 1,
  end: 2,
  encode: (word) => ({ pieces: Array.from(word, (letter) => letter.charCodeAt(0)), shape: 0 }),
};
const cut = (words: readonly string[]) => cutSentence(7, words, encoder);
const lengths = (words: readonly string[]) => cut(words).map((window) => window.words.length);
const filled = (count: number): string[] => new Array<string>(count).fill('a');

describe('a sentence', () => {
  test('of no words is no window', () => expect(cut([])).toEqual([]));

  test('of up to 160 pieces, with the marks of start and end, is one window', () => {
    expect(lengths(filled(158))).toEqual([158]);
    expect(lengths(filled(159))).toEqual([158, 1]);
    expect(cut(['ab', 'c'])).toEqual([
      { sentence: 7, from: 0, words: [encoder.encode('ab'), encoder.encode('c')], pieces: 5 },
    ]);
  });

  test('is cut after the last strong mark of the second half, before a comma', () => {
    const marked = filled(400);
    marked[20] = '.';
    marked[99] = ';';
    marked[150] = ',';
    expect(lengths(marked)[0]).toBe(100);
    marked[99] = 'a';
    expect(lengths(marked)[0]).toBe(151);
    marked[150] = 'a';
    expect(lengths(marked)[0]).toBe(158);
  });
});

test('the windows hold every word once, in order, none is empty or too long', () => {
  const word = fc.oneof(
    fc.constantFrom('.', ',', ';', ')'),
    fc.nat({ max: 11 }).map((more) => 'a'.repeat(more + 1)),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 800, size: 'max' }), (words) => {
      const windows = cut(words);
      expect(windows.flatMap((window) => window.words)).toEqual(words.map((each) => encoder.encode(each)));
      let from = 0;
      for (const window of windows) {
        expect(window.sentence).toBe(7);
        expect(window.from).toBe(from);
        expect(window.pieces).toBe(window.words.reduce((sum, { pieces }) => sum + pieces.length, 2));
        expect(window.pieces).toBeLessThanOrEqual(160);
        expect(window.words.length).toBeGreaterThan(0);
        from += window.words.length;
      }
    }),
    { numRuns: 100 },
  );
});
