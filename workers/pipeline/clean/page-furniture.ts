import { authorBoxes } from './author-boxes.ts';
import type { Candidate } from './block-features.ts';
import { type Furniture, type FurnitureRule, furnitureOf } from './furniture.ts';
import { looksLikeFurniture } from './looks.ts';
import type { PageWords } from './page-words.ts';

/** "Comments" above most of the text is a link to them, not their beginning. */
const END_AFTER = 0.3;
const END_AFTER_WORDS = 80;
/** A shorter paragraph under "Related stories" is a teaser. */
const LEAST_RESUMING = 12;
const TAIL = 0.6;
/** As many buttons under remarks make them the remarks of readers. */
const LEAST_BUTTONS = 2;
const BUTTON = /^(?:reply|report|like|flag|recommend)(?: \(?\d+\)?)?$/i;

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

/** The remarks above the buttons with which readers answer them. */
function remarks(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const above = candidates.filter((_, index) => BUTTON.test(candidates[index + 1]?.block.text ?? ''));
  return new Set(above.length >= LEAST_BUTTONS ? above : []);
}

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
  const others = new Set([...authorBoxes(candidates, words), ...remarks(candidates), ...boxedNotices(candidates)]);
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
    const rule = furnitureOf({ text: block.text, words: features.words, prose: features.prose, tail }, furniture);
    const isLate = keptWords > proseWords * END_AFTER || keptWords >= END_AFTER_WORDS;
    if (rule?.effect === 'end' && isLate) break;
    const isBelow = section?.effect === 'next';
    if (isBelow) section = undefined;
    if (rule !== undefined) {
      if (rule.effect !== 'drop') section = rule;
      continue;
    }
    if (isBelow) continue;
    if (others.has(candidate) || looksLikeFurniture(candidate, tail, words)) continue;
    if (section !== undefined && !(features.prose && features.words >= LEAST_RESUMING)) continue;
    section = undefined;
    if (seen.has(features.key) || frame.has(features.key) || (features.divided && !features.prose)) continue;
    seen.add(features.key);
    kept.push(candidate);
    if (features.prose) keptWords += features.words;
  }
  return kept;
}
