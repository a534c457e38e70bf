import { isDigit, isLetter, isSpace, isWord } from '../characters.ts';
import { type Abbreviations, behaviourOf } from './abbreviations.ts';
import { namesSpeaker, opensSentence } from './opens-sentence.ts';

/** No abbreviation is longer. */
const LONGEST_SHORTENED = 12;
const CLOSERS = new Set('"\'”’»)]›');
const QUOTES = new Set('"\'”’»›');
/** A list mark such as "1." or "12." has no more figures. */
const LONGEST_LIST_MARK = 3;

export const TERMINATORS: ReadonlySet<string> = new Set('.!?…。！？');
/** Marks that close a sentence with no space behind them. */
const UNSPACED = new Set('。！？');

const isGap = (text: string, at: number): boolean => at >= text.length || isSpace(text.charCodeAt(at));

/** A run of terminators with the quotes and brackets that close behind it. */
export interface Stop {
  readonly start: number;
  /** Behind the terminators. */
  readonly marksEnd: number;
  /** Behind the closing quotes and brackets too. */
  readonly end: number;
}

function skip(text: string, from: number, set: ReadonlySet<string>): number {
  let at = from;
  while (at < text.length && set.has(text[at] ?? '')) at += 1;
  return at;
}

/** Over note numbers such as "[12]" and "[3][4]", which belong to the sentence that they stand behind. */
function skipNotes(text: string, from: number): number {
  let at = from;
  for (;;) {
    const note = /^ ?\[\d{1,3}\]/.exec(text.slice(at, at + 6))?.[0];
    if (note === undefined) return at;
    at += note.length;
  }
}

export function stopAt(text: string, start: number): Stop {
  const marksEnd = skip(text, start, TERMINATORS);
  return { start, marksEnd, end: skipNotes(text, skip(text, marksEnd, CLOSERS)) };
}

/** The word that ends at `end`, with the full stops inside it. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (
    start > 0 &&
    end - start < LONGEST_SHORTENED &&
    (text[start - 1] === '.' || isWord(text.charCodeAt(start - 1)))
  )
    start -= 1;
  return text.slice(start, end);
}

/** "1. Open the door": the number that a line begins with, or one letter. */
function isListMark(text: string, sentence: number, stop: number): boolean {
  let at = sentence;
  while (at < stop && isSpace(text.charCodeAt(at))) at += 1;
  if (stop - at > LONGEST_LIST_MARK || stop === at) return false;
  if (stop - at === 1 && isLetter(text.charCodeAt(at))) return true;
  for (let digit = at; digit < stop; digit += 1) if (!isDigit(text.charCodeAt(digit))) return false;
  return true;
}

/** No dateline is longer. */
const LONGEST_DATELINE = 48;

/** "PORT LOUIS, 23 May. The government …": the place in capitals, a comma and a day open the sentence. */
function isDateline(text: string, sentence: number, stop: number): boolean {
  return (
    stop - sentence <= LONGEST_DATELINE &&
    /^\s*\p{Lu}{2}[\p{Lu} .’'-]*, (?:\d{1,2} )?\p{Lu}\p{Ll}{2,8}(?: \d{1,2})?$/u.test(text.slice(sentence, stop))
  );
}

/** Whether one full stop behind `word` ends the sentence, by the word before it and what follows. */
function endsAfterWord(text: string, stop: Stop, opens: 'maybe' | 'surely', abbreviations: Abbreviations): boolean {
  const word = wordBefore(text, stop.start);
  // "J." in "J. K. Abara" stands inside a name; "Plan B." does not, yet it is the rarer of the two.
  if (/^\p{Lu}$/u.test(word)) return opens === 'surely' || stop.end > stop.marksEnd;
  const behaviour = behaviourOf(word, abbreviations) ?? (/^(?:\p{L}\.)+\p{L}$/u.test(word) ? 'may-end' : undefined);
  if (behaviour === undefined || behaviour === 'may-stay') return true;
  if (behaviour === 'before-number') return !/^\s*\d/.test(text.slice(stop.end, stop.end + 3));
  if (behaviour === 'never-ends') return false;
  return opens === 'surely' || QUOTES.has(text[stop.end - 1] ?? '');
}

/** Whether a sentence that began at `sentence` ends with `stop`. */
export function endsSentence(text: string, sentence: number, stop: Stop, abbreviations: Abbreviations): boolean {
  if (UNSPACED.has(text[stop.start] ?? '')) return true;
  if (!isGap(text, stop.end)) return false;
  const opens = opensSentence(text, stop.end);
  if (opens === 'no') return false;
  const isSingle = stop.marksEnd - stop.start === 1;
  if (text[stop.start] === '.' && isSingle) {
    if (isListMark(text, sentence, stop.start) || isDateline(text, sentence, stop.start)) return false;
    return endsAfterWord(text, stop, opens, abbreviations);
  }
  // “Why now?” Kim asked: the question is a part of what Kim asked.
  const isQuoted = stop.end > stop.marksEnd && QUOTES.has(text[stop.end - 1] ?? '');
  return !(isQuoted && opens === 'maybe' && namesSpeaker(text, stop.end));
}
