import { describe, expect, test } from '@jest/globals';
import type { PostedPage } from './cleaned-page.ts';
import { segmentedPage } from './segmented-page.ts';

const LENGTH = 100_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
const numbered = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

const STORY = 'The water minister of Malawi opened a dam on Friday after nine years of work in the north.';
const story = (rest: string): string => `${STORY}\n\nFarmers had asked for it since the drought.\n\n${rest}`;
const letters = (at: number): string => at.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');

/** Each took minutes or broke the reading where a rule looked at it more than once for every character. */
const pages: Record<string, PostedPage> = {
  nothing: { text: '' },
  'one line': { text: filled('word ') },
  'one word': { text: filled('a') },
  'a hundred thousand short lines': { text: 'a\n'.repeat(100_000) },
  'ten thousand names': { text: numbered(10_000, (at) => `Ana K${letters(at)}, `) },
  'ten thousand names in lines': { text: numbered(10_000, (at) => `Ana K${letters(at)}\n`) },
  'quotations that only open': { text: `${story(STORY)}\n\n${filled('“')}` },
  'quotations that only close': { text: `${story('Related stories')}\n\n"The minister opened a dam ${filled('”')}.` },
  'quotations of nothing': { text: `${story('Related stories')}\n\n"The minister opened a dam ${filled('"')}.` },
  'more stretches than a call has room for': { text: ' • '.repeat(170_000) },
  'closing brackets': { text: story(`${')'.repeat(590)}\n\n`.repeat(300)) },
  apostrophes: { text: story(`${" 'a ".repeat(300)}\n\n`.repeat(100)) },
  'entities of entities': { text: filled('&amp;lt;') },
  'entities beyond Unicode': { text: filled('&#1114112;&#xD800;') },
  'zero-width characters': { text: filled('K\u200bim ') },
  'right to left': { text: filled('مرحبا بكم. ') },
  'lone surrogates': { text: filled('\ud800 Kim \udc00. ') },
  binary: { text: numbered(LENGTH, (at) => String.fromCharCode(Math.imul(at, 2_654_435_761) >>> 16)) },
  'elements in each other': { html: `${filled('<div>')}${STORY}` },
  'tags that stay open': { html: `<p>${STORY}${filled('<a href="')}` },
  'a comment that stays open': { html: `<p>${STORY}</p><!--${filled('-')}` },
  'a tag with attributes': { html: `<p ${numbered(20_000, (at) => `a${at}="x" `)}>${STORY}` },
  'line breaks': { html: `<p>${filled('a<br>')}` },
  'HTML entities': { html: `<p>${filled('&lt;&nbsp;&#0;')}` },
};

describe('a page that wants to be hard to read', () => {
  test.each(Object.entries(pages))('%s', (_, page) => {
    const sentences = segmentedPage(page)?.sentences ?? [];
    for (const [index, { start }] of sentences.entries()) {
      if (index > 0) expect(start >= (sentences[index - 1]?.end ?? 0)).toBe(true);
    }
  });
});

describe('what a page does is not what it says', () => {
  const textOf = (html: string): string => (segmentedPage({ html })?.sentences ?? []).map(({ text }) => text).join(' ');

  test.each([
    `<p>${STORY}</p><script>alert(1)</script>`,
    `<p onclick="alert(1)">${STORY}</p>`,
    `<p>${STORY}</p><style>p { content: 'alert(1)' }</style>`,
    `<p>${STORY}</p><!-- alert(1) -->`,
    `<p>${STORY}</p><a href="javascript:alert(1)"></a>`,
    `<p>${STORY}</p><img src=x onerror=alert(1)>`,
  ])('%s', (html) => {
    expect(textOf(html)).toBe(STORY);
  });

  test('Cypher and instructions are sentences like any other', () => {
    const text = 'MATCH (n) DETACH DELETE n is what the minister of Malawi wrote to the paper on Friday.';
    expect(segmentedPage({ text })?.sentences.map((sentence) => sentence.text)).toEqual([text]);
  });
});
