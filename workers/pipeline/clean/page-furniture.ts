import { authorBoxes } from './author-boxes.ts';
import type { Candidate } from './block-features.ts';
import { type Furniture, type FurnitureRule, furnitureOf } from './furniture.ts';
import { looksLikeFurniture } from './looks.ts';
import type { PageWords } from './page-words.ts';
import { callsReader } from './reader-address.ts';
import { beginsComments, remarks } from './reader-comments.ts';

/** "Comments" above most of the text is a link to them, not their beginning. */
const END_AFTER = 0.3;
const END_AFTER_WORDS = 80;
/** A shorter paragraph under "Related stories" is a teaser. */
const LEAST_RESUMING = 12;
const TAIL = 0.6;

/** Lines that stand twice on the page, apart from each other: labels and links of its frame. */
function repeatedLines(candidates: readonly Candidate[]): ReadonlySet<string> {
  const last = new Map<string, number>();
  const repeated = new Set<string>();
  candidates.forEach(({ features: { key, prose } }, index) => {
    if (!prose && index - (last.get(key) ?? index) > 1) repeated.add(key);
    last.set(key, index);
  });
  return repeated;
}

/** Nothing but the marks of which a line is drawn. */
const DRAWN = /^[-–—_=*~#.\s]{5,}$/;
const NOTICE = /^[^\p{L}]*(?:advertisement|advert|ad|sponsored|promoted|promotion|paid content|notice)[^\p{L}]*$/iu;
const LONGEST_BOX = 5;

/** What stands between two drawn lines under the word "advertisement". */
function boxedNotices(candidates: readonly Candidate[]): Candidate[] {
  const lines = candidates.flatMap(({ block }, index) => (DRAWN.test(block.text.slice(0, 200)) ? [index] : []));
  return lines.flatMap((line, at) => {
    const box = candidates.slice(line + 1, Math.min(lines[at + 1] ?? 0, line + 1 + LONGEST_BOX));
    return NOTICE.test(box[0]?.block.text.slice(0, 40) ?? '') ? box : [];
  });
}

/** Of so many paragraphs, at most one is a caption; where agencies sign more, they sign the items of a bulletin. */
const PARAGRAPHS_A_CAPTION = 4;

/** One sentence with the name of an agency behind it, above the end of the story, is the caption of its picture. */
function signedCaptions(candidates: readonly Candidate[]): Candidate[] {
  const prose = candidates.filter(({ features }) => features.prose);
  const signed = prose
    .slice(0, -1)
    .filter(({ block }) => block.signed === true && !/[.!?]["”’]? \p{Lu}\p{Ll}/u.test(block.text.slice(40)));
  return signed.length * PARAGRAPHS_A_CAPTION <= prose.length ? signed : [];
}

/** A label with what it labels in the same line: nothing of it stands below. */
const INLINE = /^[^:\d]{3,40}: ?\S/;

/** Whether a text begins with a quotation and goes on with words of its own: “It is over,” she said. */
function quotesFirst(text: string): boolean {
  const closing = /^["“].[^"”]*["”]/u.exec(text)?.[0].length ?? 0;
  return closing > 0 && /\p{L}/u.test(text.slice(closing));
}

/** Whether the story goes on below a list of links: with a paragraph, or with what somebody says in a sentence. */
const resumes = ({ block, features }: Candidate): boolean =>
  features.prose && (features.words >= LEAST_RESUMING || (features.closed && quotesFirst(block.text)));

/**
 * Takes out what the wording, the look or a second appearance gives away, section by section. A headline may say
 * anything: it is kept the first time.
 */
export function withoutFurniture(
  candidates: readonly Candidate[],
  furniture: Furniture,
  words: PageWords,
  isHeadline: (candidate: Candidate) => boolean,
): Candidate[] {
  const proseWords = candidates.reduce((sum, { features }) => sum + (features.prose ? features.words : 0), 0);
  const frame = repeatedLines(candidates);
  const others = new Set([
    ...authorBoxes(candidates, words),
    ...remarks(candidates),
    ...boxedNotices(candidates),
    ...signedCaptions(candidates),
  ]);
  const kept: Candidate[] = [];
  const seen = new Set<string>();
  let section: FurnitureRule | undefined;
  let keptWords = 0;
  for (const [index, candidate] of candidates.entries()) {
    const { block, features } = candidate;
    if (isHeadline(candidate) && !seen.has(features.key)) {
      seen.add(features.key);
      kept.push(candidate);
      section = undefined;
      continue;
    }
    const tail = index > candidates.length * TAIL;
    const rule = furnitureOf({ ...features, text: block.text, tail }, furniture);
    const isLate = keptWords > proseWords * END_AFTER || keptWords >= END_AFTER_WORDS;
    if (isLate && (rule?.effect === 'end' || beginsComments(candidates, index, words))) break;
    const isBelow = section?.effect === 'next';
    if (isBelow) section = undefined;
    if (rule !== undefined) {
      if (rule.effect !== 'drop' && !INLINE.test(block.text.slice(0, 80))) section = rule;
      continue;
    }
    if (isBelow) continue;
    if (others.has(candidate) || looksLikeFurniture(candidate, tail, words)) continue;
    if (callsReader(block.text, features.words, words)) continue;
    if (section !== undefined && !resumes(candidate)) continue;
    section = undefined;
    if (seen.has(features.key) || frame.has(features.key) || (features.divided && !features.prose)) continue;
    seen.add(features.key);
    kept.push(candidate);
    if (features.prose) keptWords += features.words;
  }
  return kept;
}
