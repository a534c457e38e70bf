import { isDigit, isLetter } from '../characters.ts';

const VOWELS = new Set('aeiouy');
/** Marks a vowel in the table. */
export const VOWEL = 0x1_0000;
const LETTER = 0xffff;

/** Where Latin letters with accents stand; of other scripts only the case is folded. */
const isLatin = (code: number): boolean => code < 0x250 || (code >= 0x1e00 && code < 0x1f00);

/** "z", "c" and "s" are one letter: "organize" and "defence" are spelt with another on the other side of the ocean. */
function fold(code: number): number {
  if (!isLetter(code) && !isDigit(code)) return 0;
  const small = String.fromCharCode(code).toLowerCase();
  const [base = ''] = isLatin(code) ? small.normalize('NFKD') : small;
  const letter = (base === 'z' || base === 'c' ? 's' : base).charCodeAt(0);
  return VOWELS.has(base) ? letter | VOWEL : letter;
}

/** By UTF-16 code unit: small, without accents, and 0 for what only joins letters. */
const FOLDED = Uint32Array.from({ length: 0x1_0000 }, (_, code) => fold(code));

/** The letter that stands for `code` when words are compared, with the bit {@link VOWEL}. */
export const foldLetter = (code: number): number => FOLDED[code] ?? 0;
export const letterOf = (folded: number): number => folded & LETTER;
