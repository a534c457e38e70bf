import { describe, expect, test } from '@jest/globals';
import { EmptyArticleError } from '../../../workers/pipeline/clean/empty-article-error.ts';
import { cleanedPage, type PostedPage } from './cleaned-page.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';

interface CleanCase extends CorpusCase {
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly kept: readonly string[];
  readonly dropped: readonly string[];
}

/** One paragraph: of the `story`, or of the `page` around it. */
interface LineCase extends CorpusCase {
  readonly story?: string;
  readonly page?: string;
}

const STORY = [
  'The water minister of Malawi opened a dam on Friday after nine years of work.',
  'Farmers downstream had asked for it since the drought, and two villages were moved.',
  'Critics in the capital said that the cost had doubled, and that the turbines would come later.',
  'President Lazarus Chakwera did not attend the ceremony, which lasted for two hours in the rain.',
];

describe('a paragraph is told by itself from what stands around the story', () => {
  const read = (page: PostedPage): string =>
    cleanedPage(page)
      .sentences.map(({ text }) => text)
      .join(' ');

  test.each(readCorpus<LineCase>('page-lines'))('$id', ({ story, page = '' }) => {
    const line = story ?? page;
    for (const place of [2, STORY.length]) {
      const paragraphs = STORY.toSpliced(place, 0, line);
      const html = paragraphs.map((text) => `<p>${text}</p>`).join('');
      for (const text of [read({ text: paragraphs.join('\n\n') }), read({ html })]) {
        for (const paragraph of STORY) expect(text).toContain(paragraph);
        if (story === undefined) expect(text).not.toContain(line.slice(0, 20));
        else expect(text).toContain(line);
      }
    }
  });
});

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
