import fc from 'fast-check';
import type { Fingerprint } from '../../../schema/fingerprint.ts';
import type { ArticleToSave } from '../../../services/graph/write/article-to-save.ts';
import { fingerprint } from '../../../workers/pipeline/fingerprint/fingerprint.ts';
import { generateArticles } from './generate-articles.ts';

const SENTENCES = 24;

/** A sentence that nobody has written twice, with a name and a figure in it. */
function sentenceOf(story: number, index: number): string {
  const word = (place: number): string =>
    ((story * 7919 + index * 104_729 + place * 1_299_709 + 999_983) % 8_031_810_176)
      .toString(26)
      .replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q');
  const words = Array.from({ length: 12 }, (_, place) => word(place + 1));
  const name = words[4] ?? '';
  words[4] = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  words[8] = String(1000 + ((story * 31 + index * 17) % 8999));
  return `The ${words.join(' ')}.`;
}

/** The fingerprint of a text that begins with sentence `from` of a story and has so many of them. */
export function fingerprintOf(story: number, from: number, count: number): Fingerprint {
  const texts = Array.from({ length: Math.min(count, SENTENCES - from) }, (_, index) =>
    sentenceOf(story, from + index),
  );
  return fingerprint({
    sentences: texts.map((text, index) => ({
      index,
      block: index,
      offset: 0,
      kind: 'prose',
      text,
      start: 0,
      end: text.length,
    })),
  });
}

/** Articles of which many tell the same story, cut in one way or another, and some are revisions of one another. */
export function generateReprints(count: number, seed: number): ArticleToSave[] {
  const extras = fc.sample(
    fc.record({
      story: fc.nat(4),
      from: fc.constantFrom(0, 0, 0, 2, 5),
      sentences: fc.constantFrom(24, 24, 20, 14, 10, 7),
      page: fc.option(fc.nat(5), { freq: 2 }),
    }),
    { numRuns: count, seed },
  );
  return generateArticles(count, seed).map((item, index) => {
    const { story, from, sentences, page } = extras[index] ?? { story: 0, from: 0, sentences: 24, page: null };
    const url = page === null ? {} : { url: `https://news.example/${page}` };
    return { ...item, article: { ...item.article, ...url }, fingerprint: fingerprintOf(story, from, sentences) };
  });
}
