import type { Span } from '../segment/span.ts';
import { keepSpans } from './cut-block.ts';
import { isAgency, type PageWords } from './page-words.ts';
import type { RawBlock } from './raw-block.ts';
import { leadingStamp } from './stamps.ts';

/** Bullets, arrows and the marks of a quoted paragraph. */
const BULLET = /^(?:[•·▪◦‣*»›>➜→➤►▶✓|#]+|[-–—](?= ))\s*/u;
/** "1. ", "12) ", "(a) ", "(iv) ": the number of a paragraph before a capital, a figure or a quotation. */
const NUMBER = /^(?:\(?\d{1,3}[.)]|\([a-z]\)|\([ivx]{2,4}\)|[a-z]\))\s+(?=["“‘«(]?[\p{Lu}\d])/u;

/** No block is searched for more brackets than this, nor a bracket for more characters. */
const MOST_BRACKETS = 20;
const LONGEST_BRACKET = 160;
const LONGEST_PHRASE = 24;
/** Behind no more than this, an agency in brackets belongs to the dateline. */
const LONGEST_PLACE = 60;
const LONGEST_CAPTION = 320;

/** Behind a dash at the very end: "… he said. — Reuters". */
const SIGNATURE = /\s[-–—]{1,2}\s?([\p{L}/, ]{2,40})\.?$/u;

/** What a magazine sets behind the last full stop: a square, its initials. */
const END_MARK = /(?<=\p{Ll}{2}[.!?…]["”’»)]{0,2}) ?(?:[■□▪●◼∎◆]|\p{Lu}{2,4})$/u;
const LAST_BRACKET = /\(([^()]{2,40})\)$/;

/** A wording ends at a colon, or goes on with a name where it is long enough to be told: "(Editing by A. Ray)". */
function beginsWith(head: string, phrases: ReadonlySet<string>): boolean {
  for (const phrase of phrases) {
    if (!head.startsWith(phrase)) continue;
    const next = head.slice(phrase.length);
    if (next === '' || /^\s?[:/|]/.test(next) || (phrase.includes(' ') && next.startsWith(' '))) return true;
  }
  return false;
}

/** Whether the inside of a bracket credits a picture, with the name of its agency behind a slash. */
const isPicture = (inside: string, words: PageWords): boolean =>
  beginsWith(inside.toLowerCase().trim().slice(0, LONGEST_PHRASE), words.picture) ||
  /^\p{Lu}[\p{L}.'’ -]{1,40}\/ ?\p{Lu}[\p{L}. ]{1,30}$/u.test(inside);

/** Whether the inside of a bracket credits somebody or leads to another page. */
function isCredit(inside: string, words: PageWords): boolean {
  const lower = inside.toLowerCase().trim();
  return (
    isAgency(lower, words) || beginsWith(lower.slice(0, LONGEST_PHRASE), words.bracket) || isPicture(inside, words)
  );
}

/** "Fijian troops arrive in Honiara. (ABN News: Ana Ruiz)". */
const NAMED_PICTURE = /[.!?] ?\(\p{Lu}[\p{L} .]{1,30}: \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}\)$/u;

/** A short block that ends with the credit of a picture, in brackets or behind its last sentence, is its caption. */
function isCaption(text: string, words: PageWords): boolean {
  if (text.length > LONGEST_CAPTION) return false;
  if (beginsWith(text.slice(trailerStart(text, words)).toLowerCase(), words.picture)) return true;
  if (NAMED_PICTURE.test(text.slice(-120))) return true;
  const inside = /[([]([^()[\]]{3,80})[)\]]\.?$/u.exec(text)?.[1];
  return inside !== undefined && isPicture(inside, words) && !isAgency(inside.toLowerCase(), words);
}

/** The stretches between the brackets that are credits; an agency at the very start is left to the dateline. */
function withoutCredits(text: string, from: number, words: PageWords): Span[] {
  const spans: Span[] = [];
  let start = from;
  let at = from;
  for (let count = 0; count < MOST_BRACKETS; count += 1) {
    const open = text.slice(at).search(/[([]/);
    if (open < 0) break;
    const opening = at + open;
    const close = text.slice(opening, opening + LONGEST_BRACKET).search(/[)\]]/);
    at = opening + 1;
    const inside = close < 0 ? '' : text.slice(opening + 1, opening + close);
    if (!isCredit(inside, words) || (opening - from < LONGEST_PLACE && isAgency(inside.toLowerCase(), words))) continue;
    spans.push({ start, end: opening });
    start = opening + close + 1;
    at = start;
  }
  const signature = SIGNATURE.exec(text.slice(-50));
  const signed = signature !== null && isAgency((signature[1] ?? '').toLowerCase().trim(), words);
  const mark = END_MARK.exec(text.slice(-12))?.[0].length ?? 0;
  const end = signed ? text.length - signature[0].length : Math.min(text.length - mark, trailerStart(text, words));
  spans.push({ start, end: Math.max(start, end) });
  return spans;
}

/** Where a link or a credit follows the last sentence of a paragraph: "… in kind. More: A visit to Nauru". */
function trailerStart(text: string, words: PageWords): number {
  const from = Math.max(0, text.length - LONGEST_BRACKET);
  for (const { 0: end, index } of text.slice(from).matchAll(/[.!?…]["”’»)]{0,2} (?=\p{Lu})/gu)) {
    const at = from + index + end.length;
    const rest = text.slice(at, at + LONGEST_PHRASE).toLowerCase();
    if (/^[^:]{3,22}:/.test(rest) && (beginsWith(rest, words.bracket) || beginsWith(rest, words.picture))) return at;
  }
  return text.length;
}

/**
 * A block without what stands round its words and is none of them: bullets, paragraph numbers, the time of a post,
 * credits in brackets. Undefined when nothing else was in it.
 */
export function trimBlock(block: RawBlock, words: PageWords): RawBlock | undefined {
  const { text } = block;
  if (isCaption(text, words)) return undefined;
  let from = BULLET.exec(text.slice(0, 20))?.[0].length ?? 0;
  from += leadingStamp(text.slice(from, from + 80), words);
  const number = NUMBER.exec(text.slice(from, from + 20))?.[0].length ?? 0;
  from += number;
  const spans = withoutCredits(text, from, words);
  const [only] = spans;
  if (spans.length === 1 && only?.start === 0 && only.end === text.length) return block;
  const kept = keepSpans(block, spans);
  if (kept.text === '') return undefined;
  const isSigned = isAgency(LAST_BRACKET.exec(text.slice(-50))?.[1]?.toLowerCase() ?? '', words);
  return { ...kept, ...(number > 0 ? { numbered: true } : {}), ...(isSigned ? { signed: true } : {}) };
}
