/**
 * The encoder knows no capitals, so each word brings its shape along. `model/training/words.py` computes the same;
 * the names are those of `labels.json`.
 */
export type WordShape =
  | 'none'
  | 'lower'
  | 'title'
  | 'upper'
  | 'upper-short'
  | 'mixed'
  | 'initial'
  | 'acronym'
  | 'digit'
  | 'digit-mixed'
  | 'quote-open'
  | 'quote-close'
  | 'bracket'
  | 'punctuation'
  | 'caseless';

const LETTER = /\p{L}/u;
/** Raised, lowered, circled and other digits that are not decimal: Unicode's numeric type Digit, which has no property here. */
const DIGIT =
  /[\p{Nd}²³¹፩-፱᧚⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\u{10A40}-\u{10A43}\u{10E60}-\u{10E68}\u{11052}-\u{1105A}\u{1F100}-\u{1F10A}]/u;
const UPPER = /\p{Uppercase}/u;
const LOWER = /\p{Lowercase}/u;
/** The numbers are fractions and Roman numerals; a word with digits never gets here. */
const ACRONYM = /^(?:[\p{L}\p{N}]\.){2,}[\p{L}\p{N}]?\.?$/u;
const SHORT = 3;

function shapeOfMark(word: string): WordShape {
  const first = word[0] ?? '';
  if ('“‘„«'.includes(first) || word === '``') return 'quote-open';
  if ('”’»'.includes(first) || word === "''") return 'quote-close';
  return '()[]{}'.includes(first) ? 'bracket' : 'punctuation';
}

/** `NATO`: upper; `UN`: upper-short; `U.S.`: acronym; `J.`: initial; `Kim`: title; `McCain`: mixed; `G7`: digit-mixed. */
export function wordShape(word: string): WordShape {
  let letters = 0;
  let upper = 0;
  let lower = 0;
  let digits = false;
  let startsUpper = false;
  for (const character of word) {
    if (LETTER.test(character)) {
      letters += 1;
      if (UPPER.test(character)) {
        upper += 1;
        startsUpper ||= letters === 1;
      } else if (LOWER.test(character)) lower += 1;
    } else if (DIGIT.test(character)) digits = true;
  }
  if (digits) return letters === 0 ? 'digit' : 'digit-mixed';
  if (letters === 0) return shapeOfMark(word);
  if (upper + lower === 0) return 'caseless';
  if (upper === 0) return 'lower';
  if (lower > 0) return upper === 1 && startsUpper ? 'title' : 'mixed';
  if (ACRONYM.test(word)) return 'acronym';
  return upper === 1 ? 'initial' : upper <= SHORT ? 'upper-short' : 'upper';
}
