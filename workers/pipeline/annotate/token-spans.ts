import { isDigit, isLetter, isSpace, isWord } from '../characters.ts';

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const FULL_STOP = 0x2e;

/** Words whose full stop belongs to them inside a sentence. */
const SHORTENED = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt sen rep rev st no jr sr inc corp ltd co jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec vs'
  ).split(' '),
);

/** "'s" and a lone apostrophe after s are marks of possession, not part of the word. */
function withoutPossessive(text: string, start: number, end: number): number {
  const last = text[end - 1];
  if (end - start > 2 && (last === 's' || last === 'S') && isApostrophe(text.charCodeAt(end - 2))) return end - 2;
  return end;
}

/** A full stop that is part of the word: U.S., J., Mr. */
function fullStopEnd(text: string, start: number, end: number): number {
  let at = end;
  if (text.charCodeAt(at) !== FULL_STOP) return end;
  if (end - start === 1 && isLetter(text.charCodeAt(start))) {
    while (text.charCodeAt(at) === FULL_STOP && isLetter(text.charCodeAt(at + 1)) && !isWord(text.charCodeAt(at + 2))) {
      at += 2;
    }
    const isUpper = text.slice(start, end) !== text.slice(start, end).toLowerCase();
    return text.charCodeAt(at) === FULL_STOP && (at > end || isUpper) ? at + 1 : at;
  }
  return end - start < 5 && SHORTENED.has(text.slice(start, end).toLowerCase()) ? end + 1 : end;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const joins = isApostrophe(code) && isLetter(text.charCodeAt(at + 1));
    if (!isWord(code) && !joins) break;
    at += 1;
  }
  const end = withoutPossessive(text, start, at);
  return end === at ? fullStopEnd(text, start, at) : end;
}

function numberEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const joins = (code === FULL_STOP || code === 0x2c) && isDigit(text.charCodeAt(at + 1));
    if (!isWord(code) && !joins) break;
    at += 1;
  }
  return at;
}

function markEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (isApostrophe(code) && /[sS]/.test(text[start + 1] ?? '') && !isWord(text.charCodeAt(start + 2))) return start + 2;
  // A pair of surrogates is one character.
  const isPair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(start + 1) & 0xfc00) === 0xdc00;
  return isPair ? start + 2 : start + 1;
}

/**
 * The starts and ends of the tokens, in turn. Words, numbers and single marks; hyphens stand alone, so that
 * "US-Japan" holds two names; "'s" stands alone; "U.S." and "Mr." keep their full stops.
 */
export function tokenSpans(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const end = isDigit(code) ? numberEnd(text, at) : isWord(code) ? wordEnd(text, at) : markEnd(text, at);
    offsets.push(at, end);
    at = end;
  }
  return offsets;
}
