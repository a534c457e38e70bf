import { readFileSync } from 'node:fs';
import type { Fingerprint } from '../../../schema/fingerprint.ts';
import { fingerprint } from '../../../workers/pipeline/fingerprint/fingerprint.ts';
import type { PostedPage } from './cleaned-page.ts';
import { segmentedPage } from './segmented-page.ts';

/** A text of tests/corpus/reprints, and what an outlet has done to it, in the order of the fields. */
export interface EditedText {
  readonly file: string;
  /** Which paragraphs stay, the headline being the first. */
  readonly keep?: readonly number[];
  /** What comes before the paragraph of that number. */
  readonly insert?: Readonly<Record<string, string>>;
  readonly replace?: readonly (readonly [string, string])[];
  readonly quotes?: 'curly' | 'single';
  readonly layout?: 'split' | 'merged' | 'wrapped';
  readonly html?: boolean;
}

const readText = (file: string): string =>
  readFileSync(new URL(`../../corpus/reprints/${file}.txt`, import.meta.url), 'utf8').trim();

const paragraphsOf = (text: string): string[] => text.split('\n\n');

/** The text as that outlet prints it, headline and all. */
export function edited({ file, keep, insert = {}, replace = [] }: EditedText): string {
  const all = paragraphsOf(readText(file));
  const paragraphs = keep === undefined ? all : keep.map((place) => all[place] ?? '');
  for (const [place, text] of Object.entries(insert).reverse()) paragraphs.splice(Number(place), 0, text);
  return replace.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
    return text.replaceAll(from, to);
  }, paragraphs.join('\n\n'));
}

function setQuotes(text: string, quotes: EditedText['quotes']): string {
  if (quotes === undefined) return text;
  const [opening, closing] = quotes === 'curly' ? ['“', '”'] : ['‘', '’'];
  let isOpen = false;
  return text.replaceAll('"', () => {
    isOpen = !isOpen;
    return isOpen ? opening : closing;
  });
}

function layOut(text: string, layout: EditedText['layout']): string {
  if (layout === 'split') return text.replace(/([.!?]["”’]?) (?=["“‘]?[A-Z])/g, '$1\n\n');
  if (layout === 'wrapped') return text.replace(/(.{50,72}) /g, '$1\n');
  const [headline = '', ...rest] = paragraphsOf(text);
  if (layout !== 'merged') return text;
  const pairs = rest.flatMap((paragraph, at) =>
    at % 2 === 1 ? [] : [[paragraph, rest[at + 1] ?? ''].join(' ').trim()],
  );
  return [headline, ...pairs].join('\n\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function toHtml(text: string): string {
  const [headline = '', ...paragraphs] = paragraphsOf(text).map(escaped);
  return `<!doctype html><html><head><title>${headline}</title><script>var page = 1;</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><h1>${headline}</h1><div class="share">Share this</div>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article>
<aside><h3>Most read</h3><ul><li><a href="/1">Rates rise again in June</a></li></ul></aside></main>
<footer>Contact us | Terms of use</footer></body></html>`;
}

function toPage(text: EditedText): PostedPage {
  const laidOut = layOut(setQuotes(edited(text), text.quotes), text.layout);
  return text.html === true ? { html: toHtml(laidOut) } : { text: laidOut };
}

export const fingerprintOf = (page: PostedPage): Fingerprint => fingerprint(segmentedPage(page) ?? { sentences: [] });
export const fingerprintOfEdited = (text: EditedText): Fingerprint => fingerprintOf(toPage(text));

/** Whether an index of keys would bring the two together. */
export const meet = (a: Fingerprint, b: Fingerprint): boolean => a.keys.some((key) => b.keys.includes(key));
