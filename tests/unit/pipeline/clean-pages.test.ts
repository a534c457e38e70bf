import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readDateline } from '../../../workers/pipeline/clean/dateline.ts';
import type { Document } from '../../../workers/pipeline/document.ts';
import { cleanedPage } from './cleaned-page.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { resources } from './traced-reading.ts';

/**
 * A whole page as it was posted. `kept` stands in some sentence, `dropped` in none; `starts` begin a sentence, `quoted`
 * a block that is set off as a quotation, and `speakers` pair the beginning of a block with whose turn it is.
 */
interface PageCase extends CorpusCase {
  readonly file: string;
  readonly title?: string;
  readonly publishedAt: string;
  readonly dateline?: { readonly place?: string; readonly date?: string };
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
  readonly starts?: readonly string[];
  readonly quoted?: readonly string[];
  readonly speakers?: readonly (readonly [start: string, speaker: string | null])[];
}

interface DatelineCase extends CorpusCase {
  readonly text: string;
  readonly publishedAt?: string;
  readonly place?: string;
  readonly date?: string;
  readonly rest: string;
}

function readPage({ file, title, publishedAt }: PageCase): Document {
  const content = readFileSync(new URL(`../../corpus/pages/${file}`, import.meta.url), 'utf8');
  return cleanedPage({ [file.endsWith('.html') ? 'html' : 'text']: content, title, publishedAt });
}

const letters = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}]/gu, '');

describe('the article is found on a whole page', () => {
  test.each(readCorpus<PageCase>('pages'))('$id', (page) => {
    const { blocks, sentences, dateline, posted } = readPage(page);
    const text = sentences.map((sentence) => sentence.text).join(' ');
    expect(page.kept.filter((words) => !text.includes(words))).toEqual([]);
    expect(page.dropped.filter((words) => text.includes(words))).toEqual([]);
    const starts = page.starts ?? [];
    expect(starts.filter((start) => !sentences.some((sentence) => sentence.text.startsWith(start)))).toEqual([]);
    expect(dateline).toEqual(page.dateline);
    const blockOf = (start: string) => blocks.find((block) => block.text.startsWith(start));
    for (const start of page.quoted ?? []) expect(blockOf(start)?.quoted).toBe(true);
    for (const [start, speaker] of page.speakers ?? [])
      expect([start, blockOf(start)?.speaker ?? null]).toEqual([start, speaker]);
    for (const { start, end, text: read } of sentences) {
      const surface = posted.content.slice(start, end);
      if (!/[&\u00ad]/.test(surface)) expect(letters(surface)).toBe(letters(read));
    }
  });
});

describe('a dateline is told from the sentence behind it', () => {
  const lexicon = { words: resources.pageWords, known: resources.names.known };

  test.each(readCorpus<DatelineCase>('datelines'))('$id', ({ text, publishedAt, place, date, rest }) => {
    const found = readDateline(text, lexicon, publishedAt);
    expect(text.slice(found?.length ?? 0)).toBe(rest);
    expect(found?.dateline ?? {}).toEqual({ ...(place && { place }), ...(date && { date }) });
  });
});
