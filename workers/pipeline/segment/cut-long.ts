import { isSpace } from '../characters.ts';
import type { Span } from './span.ts';

/**
 * A sentence of more characters than this is cut. Written news stays far below it; what lies above are lists, tables
 * and hostile input, which must not make one reading of the model as long as the article.
 */
export const LONGEST = 1_200;
/** A piece is at least this long, so that a cut near the start does not leave crumbs. */
const SHORTEST_PIECE = 400;
/** An unbroken run of characters, such as an address, is not cut before it reaches this length. */
const LONGEST_WORD = 4_000;

/** Where to cut, the best first: after a semicolon or dash, after a comma, at any space. */
const CUTS: readonly ((before: string) => boolean)[] = [
  (before) => before === ';' || before === '—' || before === '–',
  (before) => before === ',' || before === ':',
  () => true,
];

/** The first space from `from` on, or the place where patience ends; never between the halves of one character. */
function unbrokenEnd(text: string, start: number, end: number): number {
  let at = start + LONGEST;
  const limit = Math.min(end, start + LONGEST_WORD);
  while (at < limit && !isSpace(text.charCodeAt(at))) at += 1;
  const splitsPair = at < end && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return splitsPair ? at - 1 : at;
}

/** The last good place before the limit, looking back over no more than one piece. */
function cutBefore(text: string, start: number, end: number): number {
  for (const isGood of CUTS) {
    for (let at = start + LONGEST; at > start + SHORTEST_PIECE; at -= 1) {
      if (isSpace(text.charCodeAt(at)) && isGood(text[at - 1] ?? '')) return at;
    }
  }
  return unbrokenEnd(text, start, end);
}

/** A sentence in pieces of bounded length, in order; together they hold every character of it. */
export function cutLong(text: string, sentence: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > LONGEST) {
    const end = cutBefore(text, start, sentence.end);
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: sentence.end });
  return pieces;
}
