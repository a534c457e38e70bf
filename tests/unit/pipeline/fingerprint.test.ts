import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Fingerprint, packSketch, unpackSketch } from '../../../schema/fingerprint.ts';
import { areCopies } from '../../../services/fingerprint/are-copies.ts';
import { compareSketches } from '../../../services/fingerprint/compare-sketches.ts';
import type { Sentence } from '../../../workers/pipeline/document.ts';
import { fingerprint } from '../../../workers/pipeline/fingerprint/fingerprint.ts';
import { hostileText } from './hostile-text.ts';

const sentence = (text: string, index: number, kind: Sentence['kind'] = 'prose'): Sentence => ({
  index,
  block: index,
  offset: 0,
  kind,
  text,
  start: 0,
  end: text.length,
});

const print = (texts: readonly string[]): Fingerprint =>
  fingerprint({ sentences: texts.map((text, index) => sentence(text, index)) });

const LETTERS = 'bdfghklmnprtvw';
/** Words of four to eight letters, made from one number: a thousand of them must cost little. */
const word = fc
  .integer({ min: LETTERS.length ** 3, max: LETTERS.length ** 7 })
  .map((number) => number.toString(LETTERS.length).replace(/./g, (digit) => LETTERS[Number.parseInt(digit, 16)] ?? ''));
const name = word.map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const oneSentence = fc
  .tuple(word, fc.array(fc.oneof({ weight: 6, arbitrary: word }, name), { minLength: 9, maxLength: 20 }))
  .map(([first, rest]) => `${[first, ...rest].join(' ')}.`);
/** Texts of some 300 words that nobody has written twice. */
const article = fc.array(oneSentence, { minLength: 18, maxLength: 24 });
/** Fingerprints are kept: whoever changes these must raise FINGERPRINT_VERSION. */
const FIRST_VERSION = {
  version: 1,
  keys: ['1w0191fckb', '1b5hc8mwn'],
  sketch: 'EAAAABAAAAABAAAAAwAAALgXyUyWiAQkLMbaYRQA',
};
const RUNS = { numRuns: 20 };

describe('a fingerprint', () => {
  test('is the same for the same text', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), (texts) => {
        expect(print(texts)).toEqual(print(texts));
      }),
      RUNS,
    );
  });

  test('is the same on every machine and in every version', () => {
    const texts = ['dawn', 'noon', 'dusk', 'night', 'last', 'once'].map(
      (time) => `The port of Walvis Bay stood still on Tuesday after 2,300 dockers had left their cranes at ${time}.`,
    );
    const { version, keys, sketch } = print(texts);
    expect({ version, keys: [keys[0], keys[19]], sketch: sketch.slice(0, 40) }).toEqual(FIRST_VERSION);
  });

  test('does not see headings, labels and datelines', () => {
    fc.assert(
      fc.property(article, oneSentence, (texts, heading) => {
        const sentences = texts.map((text, index) => sentence(text, index));
        const headed = [sentence(heading, 0, 'heading'), sentence('NAIROBI', 1, 'dateline'), ...sentences];
        expect(fingerprint({ sentences: headed })).toEqual(fingerprint({ sentences }));
      }),
      RUNS,
    );
  });

  test('has some twenty keys and a bounded sketch, however long the text', () => {
    const long = Array.from(
      { length: 4_000 },
      (_, at) => `In ${at} the town of Bor${at} built ${at * 7} houses again.`,
    );
    const { keys, sketch } = print(long);
    expect(keys).toHaveLength(20);
    expect(sketch.length).toBeLessThan(2_000);
  });

  test('of a text too short to be told by its wording has no keys', () => {
    expect(print(['This page will be updated.']).keys).toEqual([]);
    expect(print([]).keys).toEqual([]);
    expect(areCopies(print([]), print([]))).toBe(false);
  });

  test('of a short text is that of no other', () => {
    const say = (whom: string) => print([`Ruto met ${whom} in Kampala on Monday.`, 'The two men had not met before.']);
    expect(say('Museveni').keys).toHaveLength(1);
    expect(say('Museveni').keys).toEqual(say('Museveni').keys);
    expect(areCopies(say('Museveni'), say('Museveni'))).toBe(true);
    expect(say('Kagame').keys).not.toEqual(say('Museveni').keys);
    expect(areCopies(say('Kagame'), say('Museveni'))).toBe(false);
  });

  test('goes into base64 and back', () => {
    fc.assert(
      fc.property(article, (texts) => {
        const { sketch } = print(texts);
        expect(packSketch(unpackSketch(sketch))).toBe(sketch);
      }),
      RUNS,
    );
  });
});

describe('copies', () => {
  test('every text is one of itself, and shares all keys with itself', () => {
    fc.assert(
      fc.property(article, (texts) => {
        expect(areCopies(print(texts), print(texts))).toBe(true);
      }),
      RUNS,
    );
  });

  test('the order of two texts makes no difference', () => {
    fc.assert(
      fc.property(article, article, fc.nat(20), (one, other, shared) => {
        const [a, b] = [print(one), print([...one.slice(0, shared), ...other.slice(shared)])];
        expect(areCopies(a, b)).toBe(areCopies(b, a));
        const [first, second] = [unpackSketch(a.sketch), unpackSketch(b.sketch)];
        expect(compareSketches(first, second)).toEqual(compareSketches(second, first));
      }),
      RUNS,
    );
  });

  test('the order of sentences makes no difference to what is shared', () => {
    fc.assert(
      fc.property(article, (texts) => {
        const [forth, back] = [print(texts), print(texts.toReversed())];
        const comparison = compareSketches(unpackSketch(forth.sketch), unpackSketch(back.sketch));
        expect(comparison).toMatchObject({ contained: 1, resemblance: 1 });
        const whole = ({ keys }: Fingerprint): string[] => keys.filter((key) => key.startsWith('1w'));
        expect(whole(forth)).toEqual(whole(back));
      }),
      RUNS,
    );
  });

  test('a text cut to its first half is one, and unrelated texts are none', () => {
    fc.assert(
      fc.property(article, article, (one, other) => {
        const half = print(one.slice(0, Math.ceil(one.length / 2)));
        expect(areCopies(half, print(one))).toBe(true);
        expect(areCopies(print(one), print(other))).toBe(false);
        expect(half.keys.filter((key) => print(other).keys.includes(key))).toEqual([]);
      }),
      RUNS,
    );
  });

  test.each([
    ['organised labour in the centre', 'organized labor in the center'],
    ['the programme was cancelled', 'the program was canceled'],
    ['7.5 per cent of the U.S. vote', '7.5% of the US vote'],
    ['Mr. Embaló said', 'Embalo said'],
    ['1,200 soldiers', '1200 soldiers'],
  ])('%s is %s', (one, other) => {
    const around = (text: string): string => `The minister told the paper in Lagos that ${text} again, as it had been.`;
    expect(print([around(one)]).sketch).toBe(print([around(other)]).sketch);
  });
});
