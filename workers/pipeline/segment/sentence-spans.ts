import { isSpace as isSpaceCode, isWord } from '../characters.ts';
import type { Abbreviations } from './abbreviations.ts';
import { opensSentence } from './opens-sentence.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Beyond this many characters a sentence is cut at the next space, so that hostile input stays linear further on. */
const LONGEST = 2_000;
/** Where even that finds no space, the cut falls anywhere. */
const LONGEST_WORD = 4_000;

const TERMINATORS = new Set('.!?…。！？');
const CLOSERS = new Set('"\'”’»)]›');
const isSpace = (character: string | undefined): boolean =>
  character === undefined || isSpaceCode(character.charCodeAt(0));

function skip(text: string, from: number, set: ReadonlySet<string>): number {
  let at = from;
  while (at < text.length && set.has(text[at] ?? '')) at += 1;
  return at;
}

/** The word that ends at `end`, at most 12 characters back: longer ones are no abbreviations. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && (text[start - 1] === '.' || isWord(text.charCodeAt(start - 1)))) start -= 1;
  return text.slice(start, end);
}

function isBoundary(text: string, stop: number, next: number, abbreviations: Abbreviations): boolean {
  if (!isSpace(text[next])) return false;
  const opens = opensSentence(text, next);
  if (opens === 'no') return false;
  if (text[stop] !== '.' || next - stop > 1) return true;
  const word = wordBefore(text, stop);
  // "J." in "J. K. Abara" stands inside a name; "Plan B." does not, yet it is the rarer of the two.
  if (/^\p{Lu}$/u.test(word)) return opens === 'surely' && word !== 'J';
  const behaviour = abbreviations.get(word.toLowerCase()) ?? (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) ? 'may-end' : 'ends');
  if (behaviour === 'never-ends') return false;
  return behaviour === 'ends' || opens === 'surely';
}

/** Ends of sentences in order; the last is the end of the text. */
function* boundaries(text: string, abbreviations: Abbreviations): Generator<number> {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const tooLong = at - start >= LONGEST && (isSpace(text[at]) || at - start >= LONGEST_WORD);
    if (tooLong) {
      yield at;
      start = at;
    } else if (TERMINATORS.has(text[at] ?? '')) {
      const next = skip(text, skip(text, at, TERMINATORS), CLOSERS);
      if (isBoundary(text, at, next, abbreviations)) {
        yield next;
        start = next;
      }
      at = next - 1;
    }
  }
  yield text.length;
}

/** The sentences of a block as offsets into its text, without the spaces around them. */
export function sentenceSpans(text: string, whole: boolean, abbreviations: Abbreviations): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const ends = whole && text.length <= LONGEST ? [text.length] : boundaries(text, abbreviations);
  for (const end of ends) {
    let start = from;
    let stop = end;
    while (start < stop && isSpace(text[start])) start += 1;
    while (stop > start && isSpace(text[stop - 1])) stop -= 1;
    if (stop > start) spans.push({ start, end: stop });
    from = end;
  }
  return spans;
}
