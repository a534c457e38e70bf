import { isDigit, isLetter, isLower, isUpper, isWord } from '../../characters.ts';
import { behaviourOf } from '../abbreviations.ts';
import { dottedEnd } from './address-end.ts';
import {
  CURRENCY_LETTERS,
  KEPT_NUMBER_PREFIXES,
  KEPT_PREFIXES,
  KEPT_SMALL_PREFIXES,
  KEPT_SUFFIXES,
  PREFIXES_BEFORE_NAMES,
  SHORTENED,
} from './load-word-rules.ts';
import { FULL_STOP, isApostrophe, isHyphen, isLastWord, runEnd } from './word-characters.ts';

/** No affix and no abbreviation is longer. */
const LONGEST_AFFIX = 8;

function isKeptPrefix(text: string, start: number, hyphen: number): boolean {
  if (hyphen - start > LONGEST_AFFIX || isHyphen(text.charCodeAt(start - 1))) return false;
  const written = text.slice(start, hyphen);
  const prefix = written.toLowerCase();
  const next = text.charCodeAt(hyphen + 1);
  if (isDigit(next)) return KEPT_NUMBER_PREFIXES.has(prefix);
  // "pro-Russian" holds a name, "Non-Proliferation" is one; "mid-April" is a date.
  if (isUpper(next) && (prefix === written || PREFIXES_BEFORE_NAMES.has(prefix))) return prefix === 'mid';
  return isLetter(next) && (KEPT_PREFIXES.has(prefix) || KEPT_SMALL_PREFIXES.has(written));
}

function isKeptSuffix(text: string, hyphen: number): boolean {
  const end = runEnd(text, hyphen + 1);
  return (
    end - hyphen <= LONGEST_AFFIX && KEPT_SUFFIXES.has(text.slice(hyphen + 1, end)) && !isHyphen(text.charCodeAt(end))
  );
}

/** "AT&T", "R&D", "PG&E": capitals without spaces around the sign. */
const isTiedByAnd = (text: string, at: number): boolean =>
  text[at] === '&' &&
  isUpper(text.charCodeAt(at - 1)) &&
  isUpper(text.charCodeAt(at + 1)) &&
  !isLower(text.charCodeAt(at + 2));

/** Over the letters and digits, and the apostrophes and hyphens that belong inside the word. */
function lettersEnd(text: string, start: number): number {
  let end = runEnd(text, start);
  for (;;) {
    const code = text.charCodeAt(end);
    const isInner = isApostrophe(code) && isLetter(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(end + 1));
    const isTied = isHyphen(code) && (isKeptPrefix(text, start, end) || isKeptSuffix(text, end));
    if (!isInner && !isTied && !isTiedByAnd(text, end)) return end;
    end = runEnd(text, end + 1);
  }
}

/** "U.S.", "a.m.", "Ph.D.": single letters, each with its full stop, the first with one more at most. */
function acronymEnd(text: string, start: number, end: number): number {
  const isOpener = end - start === 1 || (end - start === 2 && isUpper(text.charCodeAt(start)));
  if (!isOpener || !isLetter(text.charCodeAt(start))) return end;
  let at = end;
  while (text.charCodeAt(at) === FULL_STOP && isLetter(text.charCodeAt(at + 1)) && !isWord(text.charCodeAt(at + 2))) {
    if (end - start === 2 && !isUpper(text.charCodeAt(at + 1))) break;
    at += 2;
  }
  return at > end && text.charCodeAt(at) === FULL_STOP ? at + 1 : at;
}

/** "J.", "Mr.", "Jan.": the full stop is part of the word unless it closes the sentence or belongs to an ellipsis. */
function abbreviationEnd(text: string, start: number, end: number): number {
  const isOver = text.charCodeAt(end + 1) === FULL_STOP || isLastWord(text, end + 1);
  if (end - start > LONGEST_AFFIX || isOver) return end;
  if (end - start === 1 && isUpper(text.charCodeAt(start))) return end + 1;
  const behaviour = behaviourOf(text.slice(start, end), SHORTENED);
  if (behaviour === undefined) return end;
  return behaviour !== 'before-number' || /\d/.test(text.slice(end + 1, end + 3)) ? end + 1 : end;
}

/** The end of the word that begins at `start`, with the clitics that lean on it. */
export function wordEnd(text: string, start: number): number {
  const end = lettersEnd(text, start);
  if (text[end] === '$' && CURRENCY_LETTERS.has(text.slice(start, Math.min(end, start + 3)))) return end + 1;
  if (text.charCodeAt(end) !== FULL_STOP) return end;
  const acronym = acronymEnd(text, start, end);
  if (acronym > end) return acronym;
  const abbreviation = abbreviationEnd(text, start, end);
  return abbreviation > end ? abbreviation : dottedEnd(text, end);
}
