import { isRealDate } from './calendar.ts';
import type { TimeReading, TimeValue } from './time-value.ts';
import {
  dayAt,
  fourDigitsAt,
  isNounAt,
  isOrdinalDay,
  looksLikeDate,
  lowerAt,
  monthAt,
  skip,
  type Words,
  weekdayAt,
} from './words.ts';

const UNKNOWN: TimeValue = { kind: 'unknown' };

/** A date of the calendar; 31 February and the year 9999 are words of time that lead to no date. */
export function dateValue(parts: {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
}): TimeValue {
  const { year, month, day } = parts;
  // A leap year stands in for a year that is not given: 29 February may be one.
  if (!isRealDate({ year: year ?? 2024, month: month ?? 1, day: day ?? 1 })) return UNKNOWN;
  return {
    kind: 'date',
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** 2024-06-03, 2024/06/03, 3.6.2024, 13/6/2024. A date with strokes that may be read two ways gives its year only. */
function readNumeric(words: Words, at: number): TimeReading | undefined {
  const word = lowerAt(words, at);
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word) ?? [];
  if (year !== undefined) {
    return { to: at + 1, value: dateValue({ year: Number(year), month: Number(month), day: Number(day) }) };
  }
  const [, left, mark, right, last] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(word) ?? [];
  if (last === undefined) return undefined;
  const [first, second] = [Number(left), Number(right)];
  const isAmbiguous = mark !== '.' && first <= 12 && second <= 12 && first !== second;
  if (isAmbiguous) return { to: at + 1, value: dateValue({ year: Number(last) }) };
  const isMonthFirst = mark !== '.' && second > 12;
  const [dayOf, monthOf] = isMonthFirst ? [second, first] : [first, second];
  return { to: at + 1, value: dateValue({ year: Number(last), month: monthOf, day: dayOf }) };
}

/** The year behind a day or month, with or without a comma: "April 10, 2024", "May of 2004". */
function yearBehind(words: Words, at: number): { year?: number; to: number } {
  const yearAt = skip(words, at, ',', 'of');
  const year = fourDigitsAt(words, yearAt);
  // Behind a comma a number may begin something else: "On 3 June, 2000 people".
  const isCount = yearAt > at && words.tokens[yearAt + 1]?.tag === 'NNS' && !looksLikeDate(words, yearAt);
  return year === undefined || isCount ? { to: at } : { year, to: yearAt + 1 };
}

/** "3 June 2024", "the 3rd of June". */
function readDayFirst(words: Words, at: number): TimeReading | undefined {
  const dayFrom = skip(words, at, 'the');
  const day = dayAt(words, dayFrom);
  if (day === undefined) return undefined;
  const monthFrom = skip(words, dayFrom + 1, 'of');
  const month = monthAt(words, monthFrom);
  if (month === undefined) return undefined;
  const { year, to } = yearBehind(words, monthFrom + 1);
  return { to, value: dateValue({ year, month, day }) };
}

/** "June 3, 2024", "June 2024"; "June" alone where a preposition or the model vouches for it. */
function readMonthFirst(words: Words, at: number): TimeReading | undefined {
  const month = monthAt(words, at);
  if (month === undefined) return undefined;
  const dayFrom = skip(words, at + 1, 'the');
  const day = dayAt(words, dayFrom);
  const counts = day !== undefined && !isOrdinalDay(words, dayFrom) && words.tokens[dayFrom + 1]?.tag === 'NNS';
  if (day !== undefined && !counts) {
    const { year, to } = yearBehind(words, dayFrom + 1);
    return { to, value: dateValue({ year, month, day }) };
  }
  const { year, to } = yearBehind(words, at + 1);
  const { tokens, lexicon } = words;
  const isName = /-(?:PERSON|ORG|GPE|LOC|NORP)$/.test(tokens[at]?.entity ?? '');
  const isVouchedFor = looksLikeDate(words, at) || lexicon.is('before-month', lowerAt(words, at - 1));
  if (year === undefined && (isName || !isVouchedFor)) return undefined;
  return { to, value: dateValue({ year, month }) };
}

/** "on the 7th": only an ordinal with its article, and nothing that it numbers behind it. */
function readDayAlone(words: Words, at: number): TimeReading | undefined {
  if (lowerAt(words, at) !== 'the' || !isOrdinalDay(words, at + 1)) return undefined;
  const day = dayAt(words, at + 1);
  const isAfterPreposition = words.tokens[at - 1]?.tag === 'IN' || words.tokens[at - 1]?.tag === 'TO';
  const numbers =
    isNounAt(words, at + 2) || words.tokens[at + 2]?.tag.startsWith('J') === true || lowerAt(words, at + 2) === '-';
  const isPair = isOrdinalDay(words, at + 3) && isNounAt(words, at + 4);
  return isAfterPreposition && !numbers && !isPair ? { to: at + 2, value: dateValue({ day }) } : undefined;
}

/** A date of the calendar, also with its weekday in front: "Monday, 13 May 2024". */
export function readCalendar(words: Words, at: number): TimeReading | undefined {
  const weekday = weekdayAt(words, at);
  const from = weekday === undefined ? at : skip(words, at + 1, ',');
  return (
    readNumeric(words, from) ??
    readDayFirst(words, from) ??
    readMonthFirst(words, from) ??
    (weekday === undefined ? readDayAlone(words, from) : undefined)
  );
}
