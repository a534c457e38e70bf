import { describe, expect, test } from '@jest/globals';
import { EmptyArticleError } from '../../../workers/pipeline/clean/empty-article-error.ts';
import { cleanedPage } from './cleaned-page.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';

interface CleanCase extends CorpusCase {
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
}

describe('clean keeps the article and drops what surrounds it', () => {
  test.each(readCorpus<CleanCase>('clean'))('$id', ({ id: _, kept, dropped, ...page }) => {
    const text = cleanedPage(page)
      .sentences.map((sentence) => sentence.text)
      .join(' ');
    for (const words of kept) expect(text).toContain(words);
    for (const words of dropped) expect(text).not.toContain(words);
  });

  test('a paragraph said twice is read once', () => {
    const paragraph = 'The dam was opened by the minister on Friday after nine years of work.';
    expect(cleanedPage({ text: `${paragraph}\n\n${paragraph}` }).sentences).toHaveLength(1);
  });

  test.each([{ text: ' \n\t ' }, { text: '***\n---' }, { html: '<script>alert(1)</script><nav>Home</nav>' }])(
    'nothing to read in %j',
    (page) => {
      expect(() => cleanedPage(page)).toThrow(EmptyArticleError);
    },
  );
});
