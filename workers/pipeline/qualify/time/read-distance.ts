import type { TimeUnit } from './calendar.ts';
import { readCalendar } from './read-calendar.ts';
import { readCount } from './read-count.ts';
import { readPeriod } from './read-period.ts';
import { readDayWord, readWeekday } from './read-relative.ts';
import type { TimeReading, TimeValue } from './time-value.ts';
import { isNounAt, lowerAt, skip, type Words } from './words.ts';

const UNKNOWN: TimeValue = { kind: 'unknown' };

/** Behind "a day after": a date to count from, the end of the phrase, or an event that nobody has dated. */
function shiftFrom(words: Words, at: number, unit: TimeUnit, by: number): TimeReading {
  const opening = lowerAt(words, at);
  const isEnd = at >= words.tokens.length || /^[,.;:!?)”"’—–]$/.test(opening);
  if (isEnd) return { to: at, value: { kind: 'anaphoric', unit, by } };
  // "after that Prince Faisal flew": a name behind it begins the clause.
  const isPronoun = !isNounAt(words, at + 1) || words.tokens[at + 1]?.tag.startsWith('NNP') === true;
  if ((opening === 'that' || opening === 'this') && isPronoun) {
    return { to: at + 1, value: { kind: 'anaphoric', unit, by } };
  }
  const from = skip(words, skip(words, at, 'the'), 'last', 'on');
  const base =
    readCalendar(words, from) ?? readWeekday(words, from) ?? readPeriod(words, from) ?? readDayWord(words, from);
  // The date of the other event is left to it: "two days after the 3 June attack".
  return {
    to: at,
    value: base === undefined ? { kind: 'away', unit, by } : { kind: 'offset', unit, by, base: base.value },
  };
}

interface Distance {
  readonly count: number;
  readonly unit: TimeUnit;
  readonly to: number;
}

/** Half of a unit in the next smaller one. */
const HALVES: Partial<Record<TimeUnit, readonly [number, TimeUnit]>> = {
  century: [50, 'year'],
  decade: [5, 'year'],
  year: [6, 'month'],
};

/** "two days", "two-day", "half a century", "hours", and "the day" before "after" or "before". */
function distanceAt(words: Words, at: number): Distance | undefined {
  const word = lowerAt(words, at);
  const half = word === 'half' ? HALVES[words.lexicon.unit.get(lowerAt(words, at + 2)) ?? 'hour'] : undefined;
  if (half !== undefined && lowerAt(words, at + 1) === 'a') return { count: half[0], unit: half[1], to: at + 3 };
  const bare = word.endsWith('s') && words.lexicon.unit.get(word) === 'hour' ? { value: 0, to: at } : undefined;
  const counted = readCount(words, at) ?? (word === 'the' ? { value: 1, to: at + 1 } : bare);
  if (counted === undefined) return undefined;
  const unitAt = counted.to === at ? at : skip(words, counted.to, '-');
  const unit = words.lexicon.unit.get(lowerAt(words, unitAt));
  const size = lowerAt(words, unitAt) === 'fortnight' ? 2 : 1;
  return unit === undefined ? undefined : { count: size * counted.value, unit, to: unitAt + 1 };
}

/** "within hours" is the same day; any longer time leaves the day open. */
function readWithin(words: Words, at: number): TimeReading | undefined {
  const distance = distanceAt(words, at + 1);
  if (distance === undefined) return undefined;
  const { unit, to } = distance;
  const isLoose = unit !== 'hour' || words.lexicon.shift.has(lowerAt(words, to)) || lowerAt(words, to) === 'of';
  return { to, value: isLoose ? { kind: 'duration' } : { kind: 'anaphoric', unit, by: 0 } };
}

/** "two weeks from now", "in two months' time". */
function readAhead(words: Words, at: number, { count, unit, to }: Distance): TimeReading | undefined {
  const isFromNow = lowerAt(words, to) === 'from' && /^(?:now|today)$/.test(lowerAt(words, to + 1));
  const isInTime =
    /^['’]s?$/.test(lowerAt(words, to)) && lowerAt(words, to + 1) === 'time' && lowerAt(words, at - 1) === 'in';
  return isFromNow || isInTime ? { to: to + 2, value: { kind: 'deictic', unit, by: count } } : undefined;
}

/** "two decades ago", "a day earlier", "three days after that", "within hours"; else a duration: "for two days". */
export function readDistance(words: Words, at: number): TimeReading | undefined {
  if (lowerAt(words, at) === 'within') return readWithin(words, at);
  const distance = distanceAt(words, at);
  if (distance === undefined) return undefined;
  const { count, unit, to } = distance;
  const ahead = readAhead(words, at, distance);
  if (ahead !== undefined) return ahead;
  const word = lowerAt(words, to);
  const shift = words.lexicon.shift.get(word);
  if (shift === undefined) return lowerAt(words, at) === 'the' ? undefined : { to, value: { kind: 'duration' } };
  // "a month later than promised" compares; it does not date.
  if (lowerAt(words, to + 1) === 'than') return { to: to + 2, value: { kind: 'duration' } };
  if (Number.isNaN(count)) return { to: to + 1, value: UNKNOWN };
  const size = unit === 'hour' ? 0 : count;
  const by = words.lexicon.is('backwards', word) ? -size : size;
  if (shift !== 'offset') return { to: to + 1, value: { kind: shift, unit, by } };
  const reading = shiftFrom(words, to + 1, unit, by);
  // "the day before yesterday" is one expression, its end included.
  const dayWord = readDayWord(words, to + 1);
  return dayWord === undefined ? reading : { ...reading, to: dayWord.to };
}
