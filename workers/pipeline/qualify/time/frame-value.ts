import type { TimeReading, TimeValue } from './time-value.ts';
import { lowerAt, type Words } from './words.ts';

/** "the first visit since 2019", "the worst attack since May" tell when there was one before. */
function isFirstSince({ tokens }: Words, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 15); at -= 1) {
    const { lower, tag = '' } = tokens[at] ?? {};
    if (tag.startsWith('V') || tag === ',') return false;
    if (tag === 'JJS' || tag === 'RBS' || lower === 'first' || lower === 'only') return true;
  }
  return false;
}

/** Kinds that have ends or anchors of their own, so that a preposition before them adds nothing. */
const CLOSED: ReadonlySet<TimeValue['kind']> = new Set([
  'range',
  'duration',
  'set',
  'unknown',
  'anaphoric',
  'offset',
  'away',
  'same-day',
]);

/** The words that belong to the date itself: "since the end of", "until early". */
function beforeParts(words: Words, from: number): number {
  let at = from - 1;
  while (/^(?:the|of)$/.test(lowerAt(words, at)) || words.lexicon.is('part', lowerAt(words, at))) at -= 1;
  return at;
}

/** "about five years ago", "around 2015"; but "a law about 1990" is no approximation. */
function hedged(words: Words, at: number, value: TimeValue): TimeValue | undefined {
  const word = lowerAt(words, at);
  if (!words.lexicon.is('hedge', word)) return undefined;
  if (value.kind === 'deictic') return { kind: 'approximate', of: value };
  const isTopic = word === 'about' || word === 'over' || word === 'some' || word === 'than';
  return value.kind === 'date' && !isTopic ? { kind: 'approximate', of: value } : undefined;
}

/** Puts "since", "until" and "about" around what was read, by the words in front of it. */
export function frameValue(words: Words, from: number, { to, value }: TimeReading, isModifier: boolean): TimeValue {
  const at = beforeParts(words, from);
  const approximate = hedged(words, at, value);
  const isComparison = lowerAt(words, at) === 'than';
  const opener = lowerAt(words, approximate === undefined ? at : isComparison ? at - 2 : at - 1);
  const framed = approximate ?? value;
  if (isModifier || CLOSED.has(value.kind)) return framed;
  if (words.lexicon.is('since', opener)) {
    return isFirstSince(words, from) ? { kind: 'duration' } : { kind: 'open', bound: 'start', of: framed };
  }
  // "before the end of the year" is in that year.
  const isWithin = opener === 'before' && words.tokens.slice(at, to).some(({ lower }) => /^(?:end|close)$/.test(lower));
  return words.lexicon.is('until', opener) && !isWithin ? { kind: 'open', bound: 'end', of: framed } : framed;
}
