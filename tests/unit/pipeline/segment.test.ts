import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentenceSpans } from '../../../workers/pipeline/segment/sentence-spans.ts';
import { SHORTENED } from '../../../workers/pipeline/segment/tokens/load-word-rules.ts';
import { hostileText } from './hostile-text.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';

interface SegmentCase extends CorpusCase {
  readonly text: string;
  readonly sentences: readonly string[];
}

const sentencesOf = (text: string, whole = false): string[] =>
  sentenceSpans(text, whole, SHORTENED).map(({ start, end }) => text.slice(start, end));
const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

describe('segment finds where sentences end', () => {
  test.each(readCorpus<SegmentCase>('segment'))('$id', ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('a heading is one sentence', () => {
    expect(sentencesOf('Who won? Nobody. A report', true)).toEqual(['Who won? Nobody. A report']);
  });

  test('every character but spaces is in one sentence', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, whole) => {
        expect(withoutSpaces(sentencesOf(text, whole).join(''))).toBe(withoutSpaces(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a sentence beyond the limit is cut', () => {
  const clause = 'the ministry of trade and the ministry of labour agreed on nothing';

  test('behind a semicolon before a comma before a space', () => {
    const half = `${clause}, `.repeat(10).trim();
    expect(sentencesOf(`${half}; ${half}.`)[0]?.endsWith('nothing,;')).toBe(true);
    expect(sentencesOf(`${clause}, `.repeat(30))[0]?.endsWith(',')).toBe(true);
    expect(sentencesOf(`${clause} `.repeat(30))[0]?.length).toBeGreaterThan(1_100);
  });

  test('not inside an address, nor between the halves of a character', () => {
    const address = `https://example.com/${'a'.repeat(2_000)}`;
    expect(sentencesOf(`See ${address} now.`)).toContain(`See ${address}`);
    for (const part of sentencesOf(`x${'😀'.repeat(5_000)}`)) expect(part).not.toMatch(/\p{Cs}/u);
  });
});
