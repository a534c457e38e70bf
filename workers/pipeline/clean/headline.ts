import { nameKey } from '../../../schema/identity.ts';

const wordsOf = (text: string): string[] =>
  nameKey(text.slice(0, 400))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** Share of the shorter text's words that a line and the title must have in common. */
const ENOUGH_SHARED = 0.6;
const LEAST_WORDS = 4;

/**
 * Whether a line above the first paragraph is the headline: it says what the title says, or, where no title was
 * given, it is the line right above the story and long enough for a headline.
 */
export function isHeadline(text: string, title: string | undefined, adjacent: boolean): boolean {
  const words = wordsOf(text);
  if (title === undefined) return adjacent && words.length >= LEAST_WORDS;
  const titleWords = new Set(wordsOf(title));
  const shared = words.filter((word) => titleWords.has(word)).length;
  return shared >= 2 && shared >= ENOUGH_SHARED * Math.min(words.length, titleWords.size);
}
