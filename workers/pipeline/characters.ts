/**
 * Character classes by UTF-16 code unit, looked up in one table: the inner loops of segmentation and tokenizing ask
 * for every character, and a Unicode regular expression for each would cost more than the rest of the reading.
 */
const LETTER = 1;
const DIGIT = 2;
const SPACE = 4;
const UPPER = 8;
const LOWER = 16;
const JOINER = 32;

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return LETTER | UPPER;
  if (/\p{Ll}/u.test(character)) return LETTER | LOWER;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/\s/.test(character)) return SPACE;
  // Accents that follow their letter, soft hyphens and zero-width characters must not break a word in two.
  if (/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character)) return JOINER;
  return 0;
}

const TABLE = Uint8Array.from({ length: 0x1_0000 }, (_, code) => classify(code));

const has = (code: number, mask: number): boolean => ((TABLE[code] ?? 0) & mask) !== 0;

export const isLetter = (code: number): boolean => has(code, LETTER);
export const isDigit = (code: number): boolean => has(code, DIGIT);
export const isSpace = (code: number): boolean => has(code, SPACE);
export const isUpper = (code: number): boolean => has(code, UPPER);
export const isLower = (code: number): boolean => has(code, LOWER);
/** Letters, digits, and what hides inside words. */
export const isWord = (code: number): boolean => has(code, LETTER | DIGIT | JOINER);
