import type { TimeUnit } from './calendar.ts';
import { readCount } from './read-count.ts';
import type { TimeReading, TimeValue } from './time-value.ts';
import { lowerAt, monthAt, skip, type Words, weekdayAt } from './words.ts';

const UNKNOWN: TimeValue = { kind: 'unknown' };

const STEP = { last: -1, this: 0, next: 1 } as const;

/** "Monday night", "yesterday morning": the part of the day adds nothing. */
const skipDayPart = ({ tokens, lexicon }: Words, at: number): number =>
  lexicon.dayPart.has(tokens[at]?.lower ?? '') ? at + 1 : at;

/** "today", "the day after tomorrow". */
export function readDayWord(words: Words, at: number): TimeReading | undefined {
  const by = words.lexicon.dayWord.get(lowerAt(words, at));
  // "today's" and "today" alike; "Today" may be the name of a paper.
  if (by === undefined || /-(?:ORG|PERSON|MISC)$/.test(words.tokens[at]?.entity ?? '')) return undefined;
  return { to: skipDayPart(words, at + 1), value: { kind: 'deictic', unit: 'day', by } };
}

/** "on Monday", "Monday night", "Wednesday of last week"; "Mondays" is no day. */
export function readWeekday(words: Words, at: number): TimeReading | undefined {
  const weekday = weekdayAt(words, at);
  if (weekday === undefined) return undefined;
  const whichAt = skip(words, at + 1, 'of');
  const which = words.lexicon.which.get(lowerAt(words, whichAt));
  if (which !== undefined && lowerAt(words, whichAt + 1) === 'week') {
    return { to: whichAt + 2, value: { kind: 'weekday', weekday, week: STEP[which] } };
  }
  return { to: skipDayPart(words, at + 1), value: { kind: 'weekday', weekday } };
}

/** "over the weekend", "at the weekend". */
export function readWeekend(words: Words, at: number): TimeReading | undefined {
  const isBare = lowerAt(words, at) === 'the' && lowerAt(words, at + 1) === 'weekend';
  return isBare ? { to: at + 2, value: { kind: 'weekend' } } : undefined;
}

/** "last Friday", "next May", "this spring", "last year", "this morning", "the past two years". */
export function readWhich(words: Words, at: number): TimeReading | undefined {
  const { lexicon } = words;
  const from = skip(words, at, 'the');
  const which = lexicon.which.get(lowerAt(words, from));
  if (which === undefined) return undefined;
  const next = from + 1;
  const weekday = weekdayAt(words, next);
  if (weekday !== undefined) return { to: skipDayPart(words, next + 1), value: { kind: 'weekday', weekday, which } };
  const month = monthAt(words, next);
  if (month !== undefined) return { to: next + 1, value: { kind: 'date', month, which } };
  const word = lowerAt(words, next);
  const season = lexicon.season.get(word);
  if (season !== undefined) return { to: next + 1, value: { kind: 'season', season, which } };
  if (from === at && lexicon.dayPart.has(word))
    return { to: next + 1, value: { kind: 'deictic', unit: 'day', by: which === 'last' ? -1 : 0 } };
  return from === at ? readWhichUnit(words, next, STEP[which]) : readStretch(words, next, STEP[which]);
}

function readWhichUnit(words: Words, at: number, by: -1 | 0 | 1): TimeReading | undefined {
  const word = lowerAt(words, at);
  const unit = words.lexicon.unit.get(word);
  if (unit === undefined || word.endsWith('s')) return readStretch(words, at, by);
  if (unit === 'hour') return undefined;
  // "next day" counts from the story, "next week" from the day of publication; "last decade" says neither.
  if (unit === 'day') return { to: at + 1, value: { kind: 'anaphoric', unit, by } };
  if (unit === 'decade' || unit === 'century')
    return by === 0 ? { to: at + 1, value: { kind: 'deictic', unit, by } } : { to: at + 1, value: UNKNOWN };
  return { to: at + 1, value: { kind: 'deictic', unit, by } };
}

/** "the past two years", "in the last month", "over the next three days": from now, or until now. */
function readStretch(words: Words, at: number, by: -1 | 0 | 1): TimeReading | undefined {
  const count = readCount(words, at);
  const unitAt = count?.to ?? at;
  const unit = words.lexicon.unit.get(lowerAt(words, unitAt));
  if (unit === undefined || by === 0) return undefined;
  const isPlural = lowerAt(words, unitAt).endsWith('s');
  // "the next day", "the last day" count from the story or from an end: they are no stretch from now.
  if (count === undefined && !isPlural && (by > 0 || unit === 'day')) return undefined;
  const number = count?.value ?? (isPlural ? Number.NaN : 1);
  const now: TimeValue = { kind: 'deictic', unit: unit === 'hour' ? 'day' : unit === 'weekend' ? 'week' : unit, by: 0 };
  const to = unitAt + 1;
  if (Number.isNaN(number) || unit === 'century' || unit === 'decade') return { to, value: UNKNOWN };
  if (unit === 'hour') return { to, value: number > 24 ? UNKNOWN : now };
  const far: TimeValue = { kind: 'deictic', unit, by: by * number };
  return { to, value: by < 0 ? { kind: 'range', start: far, end: now } : { kind: 'range', start: now, end: far } };
}

/** "the next day", "the same month", "that year", "the following Monday". */
export function readNeighbour(words: Words, at: number): TimeReading | undefined {
  const { lexicon, tokens } = words;
  const opening = lowerAt(words, at);
  const second = lexicon.neighbour.get(lowerAt(words, at + 1));
  const isThat = opening === 'that' && tokens[at]?.tag === 'DT';
  if (opening !== 'the' && !isThat) return undefined;
  const by = second ?? (isThat ? 0 : undefined);
  if (by === undefined) return undefined;
  const unitAt = second === undefined ? at + 1 : at + 2;
  const word = lowerAt(words, unitAt);
  if (lexicon.dayPart.has(word)) return { to: unitAt + 1, value: { kind: 'anaphoric', unit: 'day', by } };
  const unit: TimeUnit | undefined = lexicon.unit.get(word);
  if (unit !== undefined && !word.endsWith('s')) return { to: unitAt + 1, value: { kind: 'anaphoric', unit, by } };
  return weekdayAt(words, unitAt) !== undefined && by !== 0 ? { to: unitAt + 1, value: UNKNOWN } : undefined;
}

/** "on the second day" of what has begun on the date before; "on the second day of the trial", "on the eve of the vote". */
export function readCountedDay(words: Words, at: number): TimeReading | undefined {
  if (lowerAt(words, at) !== 'the' || lowerAt(words, at - 1) !== 'on') return undefined;
  const ordinal = words.lexicon.ordinal.get(lowerAt(words, at + 1));
  const isDay = ordinal !== undefined && lowerAt(words, at + 2) === 'day';
  if (lowerAt(words, at + 1) === 'eve' || (isDay && lowerAt(words, at + 3) === 'of')) {
    return { to: at + 2, value: UNKNOWN };
  }
  return isDay ? { to: at + 3, value: { kind: 'anaphoric', unit: 'day', by: ordinal - 1 } } : undefined;
}

/** "the end of the year", "the beginning of the week": the current one. */
export function readEndOf(words: Words, at: number): TimeReading | undefined {
  if (!words.lexicon.is('part', lowerAt(words, at)) || lowerAt(words, at + 1) !== 'of') return undefined;
  const unit = words.lexicon.unit.get(lowerAt(words, at + 3));
  const isCurrent = lowerAt(words, at + 2) === 'the' && (unit === 'week' || unit === 'month' || unit === 'year');
  return isCurrent ? { to: at + 4, value: { kind: 'deictic', unit, by: 0 } } : undefined;
}

/** "every Monday", "each year", "Mondays": what happens again and again. */
export function readSet(words: Words, at: number): TimeReading | undefined {
  const { lexicon } = words;
  const isEvery = lexicon.is('every', lowerAt(words, at));
  const next = lowerAt(words, at + 1);
  if (
    isEvery &&
    (lexicon.unit.has(next) ||
      weekdayAt(words, at + 1) !== undefined ||
      monthAt(words, at + 1) !== undefined ||
      lexicon.dayPart.has(next))
  ) {
    return { to: at + 2, value: { kind: 'set' } };
  }
  const word = lowerAt(words, at);
  const isPlural = word.endsWith('days') && lexicon.weekday.has(word.slice(0, -1));
  return isPlural ? { to: at + 1, value: { kind: 'set' } } : undefined;
}
