import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildWordEncoder } from '../../../workers/pipeline/annotate/language-model/word-pieces.ts';
import { labels, realEncoder, tokenizer } from './real-encoder.ts';

const encoder = realEncoder();
const piecesOf = (word: string): readonly number[] => encoder.encode(word).pieces;
const id = (piece: string): number => tokenizer.token_to_id(piece) ?? -1;
const vocabulary = tokenizer.get_vocab().size;

describe('the pieces of a word', () => {
  test('are those of the vocabulary, without capitals and accents', () => {
    expect(piecesOf('police')).toEqual([id('police')]);
    expect(piecesOf('POLICE')).toEqual([id('police')]);
    expect(piecesOf('Málaga')).toEqual(piecesOf('malaga'));
    expect(piecesOf('e\u0301lan')).toEqual(piecesOf('élan'));
    expect(piecesOf('unhurriedly').length).toBeGreaterThan(1);
  });

  test.each([
    ['’', "'"],
    ['“', '"'],
    ['—', '-'],
    ['…', '...'],
    ['o’clock', "o'clock"],
  ])('%s is read as %s', (typographic, plain) => {
    expect(piecesOf(typographic)).toEqual(piecesOf(plain));
  });

  test('the last sigma of a word is as any other, and each rare Chinese character a piece', () => {
    expect(piecesOf('ΑΣ')).toEqual([id('α'), id('##σ')]);
    expect(piecesOf('a\u{20000}\u{20001}b')).toEqual([id('a'), id('[UNK]'), id('[UNK]'), id('b')]);
  });

  test('there is always one, and never more than twelve', () => {
    for (const nothing of ['', ' ', '\u200b', '\0', '\ud83d', '\u0301'])
      expect(piecesOf(nothing)).toEqual([id('[UNK]')]);
    expect(piecesOf('a-'.repeat(50))).toHaveLength(12);
    const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));
    fc.assert(
      fc.property(word, (any) => {
        const { pieces, shape } = encoder.encode(any);
        expect(pieces.length >= 1 && pieces.length <= 12).toBe(true);
        expect(pieces.every((piece) => piece >= 0 && piece < vocabulary)).toBe(true);
        expect(labels.shapes[shape]).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('a very long word', () => {
  test('is unknown as a whole beyond a hundred letters', () => {
    expect(piecesOf('a'.repeat(100))).toHaveLength(12);
    expect(piecesOf('a'.repeat(101))).toEqual([id('[UNK]')]);
    expect(labels.shapes[encoder.encode(`K${'a'.repeat(200)}9`).shape]).toBe('digit-mixed');
  });

  test('takes no longer than its beginning, and no character is cut in two', () => {
    const started = performance.now();
    for (let time = 0; time < 100; time += 1) encoder.encode('a'.repeat(1_000_000));
    for (let time = 0; time < 100; time += 1) encoder.encode('a-'.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(encoder.encode(`a${'\u{1d400}'.repeat(600)}`)).toEqual(encoder.encode(`a${'\u{1d400}'.repeat(499)}`));
  });
});

describe('the encoder', () => {
  test('gives the same for a word that it has met, long ones and short ones', () => {
    for (const word of ['Kim', 'internationalisation']) {
      expect(encoder.encode(word)).toEqual(realEncoder().encode(word));
      expect(encoder.encode(word)).toEqual(encoder.encode(word));
    }
  });

  test('forgets when it has met too many words, and still answers the same', () => {
    const before = encoder.encode('Kim');
    for (let word = 0; word <= 50_000; word += 1) encoder.encode(`w${word}`);
    expect(encoder.encode('Kim')).toEqual(before);
  });

  test('refuses a vocabulary without the special pieces', () => {
    const bare = { token_to_id: () => undefined } as unknown as typeof tokenizer;
    expect(() => buildWordEncoder(bare, labels.shapes)).toThrow('[UNK]');
  });
});
