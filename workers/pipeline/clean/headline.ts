import { nameKey } from '../../../schema/identity.ts';
import type { Candidate } from './block-features.ts';

const wordsOf = (text: string): string[] =>
  nameKey(text.slice(0, 400))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** Share of the shorter text's words that a line and the title must have in common. */
const ENOUGH_SHARED = 0.6;
/** Share of both texts' words that makes a line the title itself, and not a link or a kicker that is like it. */
const SAME = 0.75;
const LONGEST_TITLE = 40;
/** Most of the story stands below its headline. */
const BELOW = 0.6;

/** Whether a line above the first paragraph says what the title says. */
export function isLikeTitle(text: string, title: string): boolean {
  const words = wordsOf(text);
  const titleWords = new Set(wordsOf(title));
  const shared = words.filter((word) => titleWords.has(word)).length;
  return shared >= 2 && shared >= ENOUGH_SHARED * Math.min(words.length, titleWords.size);
}

/** Whether a line is the title itself, up to a word or two. */
export function isTitle({ block: { text }, features }: Candidate, title: string | undefined): boolean {
  if (title === undefined || features.words > LONGEST_TITLE) return false;
  const words = new Set(wordsOf(text));
  const titleWords = new Set(wordsOf(title));
  const shared = [...words].filter((word) => titleWords.has(word)).length;
  return shared > 0 && shared >= SAME * words.size && shared >= SAME * titleWords.size;
}

/** Where the title stands on the page above most of its text, the last such line; -1 where it does not. */
export function findHeadline(candidates: readonly Candidate[], title: string | undefined): number {
  if (title === undefined) return -1;
  const proseWords = candidates.map(({ features }) => (features.prose ? features.words : 0));
  const total = proseWords.reduce((sum, words) => sum + words, 0);
  let above = 0;
  let found = -1;
  for (const [index, candidate] of candidates.entries()) {
    if (above > total * (1 - BELOW)) break;
    if (isTitle(candidate, title)) found = index;
    above += proseWords[index] ?? 0;
  }
  return found;
}
