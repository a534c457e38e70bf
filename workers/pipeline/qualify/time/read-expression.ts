import { dateValue, readCalendar } from './read-calendar.ts';
import { readDistance } from './read-distance.ts';
import { readHoliday } from './read-holiday.ts';
import { readHour } from './read-hour.ts';
import { readPeriod } from './read-period.ts';
import {
  readCountedDay,
  readDayWord,
  readEndOf,
  readNeighbour,
  readSet,
  readWeekday,
  readWeekend,
  readWhich,
} from './read-relative.ts';
import type { TimeReading, TimeValue } from './time-value.ts';
import { dayAt, isInsideName, isNounAt, lowerAt, skip, type TimeReader, type Words } from './words.ts';

/** The first that reads wins: sets before weekdays, "the day after" before "the day". */
const READERS: readonly TimeReader[] = [
  readSet,
  readHoliday,
  readHour,
  readCalendar,
  readWhich,
  readNeighbour,
  readCountedDay,
  readEndOf,
  readWeekend,
  readDistance,
  readWeekday,
  readDayWord,
  readPeriod,
];

function readPoint(words: Words, at: number): TimeReading | undefined {
  for (const read of READERS) {
    const reading = read(words, at);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** What the first end leaves out is said by the second: "from March to May 2024", "12 and 14 May". */
export function completed(start: TimeValue, end: TimeValue): TimeValue {
  if (start.kind !== 'date' || end.kind !== 'date' || start.year !== undefined || end.year === undefined) return start;
  const month = start.month ?? end.month;
  const isBefore = month !== undefined && end.month !== undefined && month > end.month;
  return dateValue({ year: isBefore ? end.year - 1 : end.year, month, day: start.day });
}

/** "May 12-14": the second end is a day of the month of the first. */
function dayOfSameMonth(words: Words, at: number, start: TimeValue): TimeReading | undefined {
  const day = dayAt(words, at);
  if (start.kind !== 'date' || start.month === undefined || start.day === undefined || day === undefined)
    return undefined;
  if (day <= start.day || isNounAt(words, at + 1)) return undefined;
  const yearAt = skip(words, at + 1, ',');
  const year = /^\d{4}$/.test(lowerAt(words, yearAt)) ? Number(lowerAt(words, yearAt)) : start.year;
  const to = year === undefined || year === start.year ? at + 1 : yearAt + 1;
  return { to, value: dateValue({ year, month: start.month, day }) };
}

/** Two of one kind, one right after the other: "the 1960s and 1970s", "May and June", "2019 and 2020". */
function areNeighbours(start: TimeValue, end: TimeValue): boolean {
  if (start.kind === 'period' && end.kind === 'period')
    return Number.parseInt(end.text, 10) - Number.parseInt(start.text, 10) === 1;
  if (start.kind === 'weekday' && end.kind === 'weekday') return (end.weekday - start.weekday + 7) % 7 === 1;
  if (start.kind !== 'date' || end.kind !== 'date') return false;
  if (start.day !== undefined || end.day !== undefined)
    return start.month === end.month && (end.day ?? 0) - (start.day ?? 0) === 1;
  if (start.month !== undefined || end.month !== undefined) return (end.month ?? 0) - (start.month ?? 0) === 1;
  return (end.year ?? 0) - (start.year ?? 0) === 1;
}

/** The second end of a range that begins with `start`, when the words from `at` join one to it. */
function readEnd(words: Words, at: number, start: TimeReading, opener: string): TimeReading | undefined {
  const mark = lowerAt(words, at);
  const isAnd = mark === 'and';
  const isDash = /^[-–—]$/.test(mark);
  if (!isAnd && !words.lexicon.is('range-mark', mark)) return undefined;
  if (!isAnd && !isDash && opener !== 'from' && start.value.kind === 'weekday' && mark === 'to') return undefined;
  const from = skip(words, at + 1, 'the');
  const end = readPoint(words, from) ?? dayOfSameMonth(words, from, start.value);
  if (end === undefined || !isEnd(end.value)) return undefined;
  const first = completed(fromBareDay(start.value, end.value), end.value);
  const isRange = !isAnd || opener === 'between' || areNeighbours(first, end.value);
  // "on 3 and 9 June": two points, of which the claim gets the first.
  const isBareDay = start.value.kind === 'date' && start.value.month === undefined && start.value.day !== undefined;
  if (!isRange) return isBareDay ? { to: end.to, value: first } : undefined;
  return { to: end.to, value: { kind: 'range', start: first, end: end.value } };
}

const isEnd = ({ kind }: TimeValue): boolean =>
  ['date', 'period', 'weekday', 'season', 'deictic', 'unknown'].includes(kind);

const fromBareDay = (start: TimeValue, end: TimeValue): TimeValue =>
  start.kind === 'date' &&
  start.month === undefined &&
  start.day !== undefined &&
  end.kind === 'date' &&
  end.month !== undefined
    ? dateValue({ year: end.year, month: end.month, day: start.day })
    : start;

/** A bare number that a month behind the second end makes a day: "12 to 14 May". */
function readBareDay(words: Words, at: number): TimeReading | undefined {
  const day = dayAt(words, at);
  if (day === undefined || day < 1 || day > 31) return undefined;
  const joins = /^(?:[-–—]|to|and|until)$/.test(lowerAt(words, at + 1));
  const end = joins ? readCalendar(words, at + 2) : undefined;
  const isDay = end?.value.kind === 'date' && end.value.day !== undefined && end.value.month !== undefined;
  return isDay ? { to: at + 1, value: { kind: 'date', day } } : undefined;
}

/** Anything with a digit, a word that opens expressions, or one of them behind a hyphen: "mid-May". */
function mayBegin({ tokens, lexicon }: Words, at: number): boolean {
  const { lower = '' } = tokens[at] ?? {};
  return lexicon.openers.has(lower) || /\d|^(?:mid|early|late)[-–]/.test(lower);
}

/** Reads the expression that begins at `at`: a point, or a range of two points. */
export function readExpression(words: Words, at: number): TimeReading | undefined {
  if (!mayBegin(words, at) || isInsideName(words, at)) return undefined;
  const start = readBareDay(words, at) ?? readPoint(words, at);
  if (start === undefined || !isEnd(start.value)) return start;
  const isArticle = lowerAt(words, at - 1) === 'the';
  const opener = lowerAt(words, isArticle ? at - 2 : at - 1);
  return readEnd(words, start.to, start, opener) ?? start;
}
