import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentenceSpans } from '../../../workers/pipeline/segment/sentence-spans.ts';
import { SHORTENED } from '../../../workers/pipeline/segment/tokens/load-word-rules.ts';
import { tokenSpans } from '../../../workers/pipeline/segment/tokens/token-spans.ts';
import { hostileText, megabytes } from './hostile-text.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';

interface TokenCase extends CorpusCase {
  readonly text: string;
  readonly tokens: readonly string[];
}

function tokensOf(text: string): string[] {
  const offsets = tokenSpans(text);
  return offsets.flatMap((start, index) => (index % 2 === 0 ? [text.slice(start, offsets[index + 1])] : []));
}

describe('tokens are those of the English treebanks', () => {
  test.each(readCorpus<TokenCase>('tokens'))('$id', ({ text, tokens }) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('whatever the text', () => {
  test('tokens stand in order, do not overlap and leave out nothing but spaces', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const offsets = tokenSpans(text);
        let end = 0;
        for (let at = 0; at < offsets.length; at += 2) {
          const [start = -1, next = -1] = offsets.slice(at, at + 2);
          expect(text.slice(end, start)).toMatch(/^\s*$/);
          expect(next).toBeGreaterThan(start);
          expect(text.slice(start, next)).toMatch(/^\S+$/);
          end = next;
        }
        expect(text.slice(end)).toMatch(/^\s*$/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('no token parts the halves of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const token of tokensOf(text)) expect(token).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 500 },
    );
  });

  /** Far above what a quiet machine needs, far below what anything quadratic would take. */
  const BOUND = 10_000;

  test.each(Object.entries(megabytes))('a megabyte of %s takes bounded time', (_, text) => {
    const started = performance.now();
    tokenSpans(text);
    sentenceSpans(text, false, SHORTENED);
    expect(performance.now() - started).toBeLessThan(BOUND);
  });
});
