import { readCalendar } from './read-calendar.ts';
import { readDayWord, readWeekday } from './read-relative.ts';
import type { TimeReading } from './time-value.ts';
import { lowerAt, skip, type Words } from './words.ts';

const CLOCK = /^(?:[01]?\d|2[0-4])[:.][0-5]\d$/;
const HALF = /^[ap]\.?m\.?$/;
const BEFORE_HOUR = /^(?:at|around|about|by|before|after|until|till|since)$/;

/** "11:00", "6 p.m.", "9.30am": where the hour ends. */
function clockEnd(words: Words, at: number): number | undefined {
  const word = lowerAt(words, at);
  const isHalf = HALF.test(lowerAt(words, at + 1));
  if (/^\d{1,2}(?:[:.]\d\d)?[ap]\.?m\.?$/.test(word)) return at + 1;
  if (isHalf && /^\d{1,2}(?:[:.]\d\d)?$/.test(word)) return at + 2;
  return CLOCK.test(word) && word.includes(':') ? at + 1 : undefined;
}

/** "at dawn", "in the early morning". */
function partEnd(words: Words, at: number): number | undefined {
  if (!words.lexicon.is('hour-of-day', lowerAt(words, at))) return undefined;
  const before = words.lexicon.is('part', lowerAt(words, at - 1)) ? at - 1 : at;
  const isInThe = lowerAt(words, before - 1) === 'the' && lowerAt(words, before - 2) === 'in';
  return isInThe || BEFORE_HOUR.test(lowerAt(words, at - 1)) ? at + 1 : undefined;
}

/** An hour without its day; "at dawn on Sunday" and "the evening of 4 May" have one. */
export function readHour(words: Words, at: number): TimeReading | undefined {
  const clock = BEFORE_HOUR.test(lowerAt(words, at - 1)) ? clockEnd(words, at) : undefined;
  const to = clock ?? partEnd(words, at);
  if (to === undefined || lowerAt(words, to) === 'of') return undefined;
  const next = skip(words, to, 'on', ',');
  const day = readCalendar(words, next) ?? readWeekday(words, next) ?? readDayWord(words, next);
  return day === undefined ? { to, value: { kind: 'same-day' } } : undefined;
}
