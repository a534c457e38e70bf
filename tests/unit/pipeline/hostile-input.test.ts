import { describe, expect, test } from '@jest/globals';
import { EmptyArticleError } from '../../../workers/pipeline/clean/empty-article-error.ts';
import { read } from './traced-reading.ts';

const MEGABYTE = 1_000_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);

/** Far above what a quiet machine needs, far below what anything quadratic would take. */
const BOUND = 30_000;

const hostile: Record<string, { text: string } | { html: string }> = {
  'one word': { text: filled('a') },
  'one line of names': { text: filled('Kim ') },
  'one list of states': { text: filled('Japan and ') },
  hyphens: { text: filled('Kim-') },
  'full stops': { text: filled('. ') },
  lines: { text: filled('Line\n') },
  'lone surrogates': { text: filled('\ud800 Kim \udc00. ') },
  'zero-width characters': { text: filled('K\u200bim said. ') },
  'right to left': { text: filled('مرحبا بكم. ') },
  'one sentence again and again': { text: filled('North Korea said the North met Japan. ') },
  'deep nesting': { html: `${'<div>'.repeat(100_000)}Kim Jong Un met Joe Biden.` },
  'unclosed tags': { html: filled('<p <b>') },
  entities: { html: filled('&amp;&#55296;&nbsp;') },
};

describe('a megabyte of anything is read in bounded time', () => {
  test.each(Object.entries(hostile))(
    '%s',
    async (_, submission) => {
      const started = performance.now();
      try {
        await read(submission);
      } catch (error) {
        expect(error).toBeInstanceOf(EmptyArticleError);
      }
      expect(performance.now() - started).toBeLessThan(BOUND);
    },
    BOUND * 2,
  );
});
