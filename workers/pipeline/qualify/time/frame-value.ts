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

/** Puts "since", "until" and "about" around what was read, by the words in front of it. */
export function frameValue(words: Words, from: number, { value }: TimeReading, isModifier: boolean): TimeValue {
  let at = from - 1;
  while (
    at >= 0 &&
    (lowerAt(words, at) === 'the' || words.lexicon.is('part', lowerAt(words, at)) || lowerAt(words, at) === 'of')
  )
    at -= 1;
  const { lexicon } = words;
  const isHedged = lexicon.is('hedge', lowerAt(words, at)) && (value.kind === 'date' || value.kind === 'deictic');
  const framedValue: TimeValue =
    isHedged && /^(?:than|over|about|some)$/.test(lowerAt(words, at)) && value.kind !== 'deictic'
      ? value
      : isHedged
        ? { kind: 'approximate', of: value }
        : value;
  const opener = lowerAt(words, isHedged ? (lowerAt(words, at) === 'than' ? at - 2 : at - 1) : at);
  if (isModifier || ['range', 'duration', 'set', 'unknown', 'anaphoric', 'offset'].includes(value.kind))
    return framedValue;
  if (lexicon.is('since', opener) && isFirstSince(words, from)) return { kind: 'duration' };
  if (lexicon.is('since', opener)) return { kind: 'open', bound: 'start', of: framedValue };
  if (lexicon.is('until', opener)) return { kind: 'open', bound: 'end', of: framedValue };
  return framedValue;
}
