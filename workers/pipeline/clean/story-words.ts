import { nameKey } from '../../../schema/identity.ts';

/** Most text has no accents to take off, and is read several times as fast. */
const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text);

/** The words that tell something: longer than most of the small words, without accents and case. */
const wordsOf = (text: string): string[] =>
  isAscii(text)
    ? (text
        .replace(/['`.]/g, '')
        .toLowerCase()
        .match(/[a-z\d]{4,}/g) ?? [])
    : nameKey(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 3);

/** A word and its plural or possessive count as one. */
const stem = (word: string): string => (word.endsWith('s') && word.length > 4 ? word.slice(0, -1) : word);

/** A country and its people share so many letters: Russia and Russian, Turkey and Turkish. */
const LEAST_ROOT = 4;

export type StoryWords = ReadonlySet<string>;

/** Every word of the paragraphs of a page. */
export function storyWords(paragraphs: readonly string[]): StoryWords {
  const words = new Set<string>();
  for (const text of paragraphs) {
    for (const word of wordsOf(text)) words.add(stem(word)).add(word.slice(0, LEAST_ROOT));
  }
  return words;
}

/** The share of a line's words that the story has too; 1 for a line without any. */
export function sharedWith(story: StoryWords, text: string): number {
  const words = wordsOf(text.slice(0, 400));
  return words.length === 0 ? 1 : words.filter((word) => story.has(stem(word))).length / words.length;
}

const LEAST_SHARED = 0.4;
const SHORT_LINE = 4;
const SHORT_TITLE = 6;
/** Days and months have a capital and name nobody. */
export const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|(?:Septem|Octo|Novem|Decem)ber)$/;

/** Whether a line has no word with a capital, behind its first word, that the story does not have. */
export function namesNobodyNew(story: StoryWords, text: string): boolean {
  const written = text.slice(0, 400).match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  const names = written.slice(1).filter((word) => word.length > 3 && /^\p{Lu}/u.test(word) && !DAY.test(word));
  return names.every((name) => sharedWith(story, name) > 0 || story.has(nameKey(name).slice(0, LEAST_ROOT)));
}

/**
 * Whether a line between paragraphs may be a heading of this story: it names nobody whom the story does not name,
 * and a longer one shares some of its words. A link to another story does neither.
 */
export function tellsOfStory(story: StoryWords, text: string): boolean {
  const written = text.match(/\p{L}[\p{L}'’.-]*/gu) ?? [];
  const isTitleCase = written.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
  const shared = sharedWith(story, text);
  if (isTitleCase) return shared >= (written.length <= SHORT_TITLE ? 0.01 : LEAST_SHARED);
  if (!namesNobodyNew(story, text)) return false;
  return written.length <= SHORT_LINE + 1 || shared >= LEAST_SHARED;
}
