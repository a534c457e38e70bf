import { isSpace } from '../characters.ts';
import type { Abbreviations } from './abbreviations.ts';
import { cutLong, LONGEST } from './cut-long.ts';
import { endsSentence, stopAt, TERMINATORS } from './sentence-end.ts';
import type { Span } from './span.ts';

/** Marks of a list item, which begin a sentence wherever they stand between spaces. */
const BULLETS = new Set('•▪●◦‣■►');

/** Whether a blank line begins at `at`: nothing but line breaks and spaces up to a second line break. */
function isBlankLine(text: string, at: number): boolean {
  if (text[at] !== '\n') return false;
  let next = at + 1;
  while (text[next] === ' ' || text[next] === '\t' || text[next] === '\r') next += 1;
  return text[next] === '\n';
}

const isBullet = (text: string, at: number): boolean =>
  BULLETS.has(text[at] ?? '') && isSpace(text.charCodeAt(at - 1)) && isSpace(text.charCodeAt(at + 1));

/** Ends of sentences in order; the last is the end of the text. */
function* boundaries(text: string, abbreviations: Abbreviations): Generator<number> {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    let end = -1;
    if (TERMINATORS.has(text[at] ?? '')) {
      const stop = stopAt(text, at);
      if (endsSentence(text, start, stop, abbreviations)) end = stop.end;
      at = stop.end - 1;
    } else if (isBlankLine(text, at) || isBullet(text, at)) end = at;
    if (end < 0) continue;
    yield end;
    start = end;
  }
  yield text.length;
}

/** `from` and `to` moved over the spaces at both ends. */
function withoutSpaces(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/**
 * The sentences of a block as offsets into its text, without the spaces around them; every other character is in one.
 * `whole` is for a heading: one sentence however it is punctuated.
 */
export function sentenceSpans(text: string, whole: boolean, abbreviations: Abbreviations): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const ends = whole && text.length <= LONGEST ? [text.length] : boundaries(text, abbreviations);
  for (const end of ends) {
    const span = withoutSpaces(text, from, end);
    for (const part of cutLong(text, span)) {
      const piece = withoutSpaces(text, part.start, part.end);
      if (piece.end > piece.start) spans.push(piece);
    }
    from = end;
  }
  return spans;
}
