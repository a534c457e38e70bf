import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordShape } from '../../../workers/pipeline/annotate/language-model/word-shape.ts';
import { labels } from './real-encoder.ts';

const SHAPES = {
  lower: ['police', 'übrig', 'mid-may', 'º', 'ʰ'],
  title: ['Kim', 'Über', 'Jong-un', "O'neil", 'Mª'],
  upper: ['NATO', 'UNICEF', 'ΑΘΗΝΑ'],
  'upper-short': ['UN', 'EU', 'U.S', 'USA', 'U-N'],
  mixed: ['McCain', 'iPhone', "O'Neil", 'Jong-Un', 'aB'],
  initial: ['J.', 'A', '(K', 'É'],
  acronym: ['U.S.', 'G.A.P', 'J.K.', 'U.N.E.S.C.O.', 'Ⅳ.A.'],
  digit: ['1', '1,900.50', '$5', '²', '①', '٣'],
  'digit-mixed': ['G7', 'm²', '1990s', 'CO₂'],
  'quote-open': ['“', '‘', '„', '«', '``'],
  'quote-close': ['”', '’', '»', "''"],
  bracket: ['(', ']', '{', '()'],
  punctuation: ['.', '...', '-', '"', "'", '`', '$', '😀', '\u0301', '\u200b', '½', '\ud83d'],
  caseless: ['中国', 'مرحبا', 'שלום', 'ไทย', 'ǅ'],
};

describe('the shape of a word', () => {
  test.each(Object.entries(SHAPES))('%s', (shape, words) => {
    expect(words.filter((word) => wordShape(word) !== shape)).toEqual([]);
  });

  test('is one that the model knows, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(labels.shapes).toContain(wordShape(word));
      }),
      { numRuns: 500 },
    );
  });
});
