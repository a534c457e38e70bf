import { isDigit, isLetter, isSpace, isWord } from '../../characters.ts';

export const FULL_STOP = 0x2e;

export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
/** The hyphen of the keyboard, the true one and the one that does not break. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
/** Accents, zero-width characters and the like, which belong to the character before them. */
export const isJoiner = (code: number): boolean => isWord(code) && !isLetter(code) && !isDigit(code);
/** A space, or the end of the text. */
export const isGap = (code: number): boolean => Number.isNaN(code) || isSpace(code);
/** Two code units that are one character. */
export const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

/** How many code units the word character at `at` takes: 0 where none stands there. */
export function wordCharacter(text: string, at: number): 0 | 1 | 2 {
  if (isWord(text.charCodeAt(at))) return 1;
  return isPair(text, at) && /[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2)) ? 2 : 0;
}

/** The end of the letters, digits and what hides among them from `from` on; an underscore between two of them joins. */
export function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const length = wordCharacter(text, at);
    if (length > 0) at += length;
    else if (text[at] === '_' && at > from && wordCharacter(text, at + 1) > 0) at += 1;
    else break;
  }
  return at;
}

/** The end of the ASCII or other digits from `from` on. */
export function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Marks that may close a sentence behind its full stop. */
const CLOSING = new Set('"\'”’»)]›');

/** Whether nothing but closing marks and spaces follows: a full stop there ends the sentence. */
export function isLastWord(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && (CLOSING.has(text[at] ?? '') || isSpace(text.charCodeAt(at)))) at += 1;
  return at === text.length;
}
