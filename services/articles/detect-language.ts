import { franc } from 'franc-min';

// Lists of foreign names and furniture fool one window; a foreign article is foreign in every one.
const WINDOW_LENGTH = 600;
const MIN_LETTERS = 200;

/** The text of an HTML page as far as recognising its language needs it. */
const withoutTags = (html: string): string => html.replace(/<[^<>]{0,2000}>/g, ' ');

export const hasLetter = (text: string): boolean => /\p{L}/u.test(text);
const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/**
 * The ISO 639-3 code of the language, or `undefined` when it may well be English: what cannot be told is read.
 * By character trigrams (Cavnar and Trenkle, 1994), as `franc` implements them.
 */
export function findForeignLanguage(posted: string, isHtml: boolean): string | undefined {
  const positions = [0.1, 0.5, 0.8].map((share) => Math.floor(posted.length * share));
  // Four times the window, because tags may make up most of a page.
  const windows = positions.map((start) => posted.slice(start, start + 4 * WINDOW_LENGTH));
  const samples = windows.map((window) => (isHtml ? withoutTags(window) : window).slice(0, WINDOW_LENGTH));
  const languages = samples.filter((sample) => countLetters(sample) >= MIN_LETTERS).map((sample) => franc(sample));
  return languages.some((language) => language === 'eng' || language === 'und') ? undefined : languages[0];
}
