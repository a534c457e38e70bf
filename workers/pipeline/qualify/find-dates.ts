import type { TokenSpan } from '../document.ts';
import type { Token } from '../token.ts';

/** A date as the text gives it; what is missing is filled in from the day of publication. */
export type DateParts =
  | { readonly kind: 'calendar'; readonly year?: number; readonly month?: number; readonly day?: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'shift'; readonly unit: 'day' | 'month' | 'year'; readonly by: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number };

export interface DateExpression {
  readonly span: TokenSpan;
  readonly date: DateParts;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SHIFTED: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, previous: -1 };
const DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
/** A year alone is only a date after one of these; "2024" may as well be a number of things. */
const YEAR_BEFORE = new Set('in since of by until during from late early mid around before after'.split(' '));
const YEAR_AFTER = new Set('summit meeting talks visit agreement treaty election deal'.split(' '));

const monthOf = (token: Token | undefined): number | undefined => {
  if (token === undefined || !token.classes.has('month') || token.shape === 'lower') return undefined;
  const index = MONTHS.indexOf(token.lower.replace('mid-', '').slice(0, 3));
  return index < 0 ? undefined : index + 1;
};

const yearOf = (token: Token | undefined): number | undefined =>
  token !== undefined && /^(?:1[89]|20)\d\d$/.test(token.text) ? Number(token.text) : undefined;

function dayOf(token: Token | undefined): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? '')?.[1];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : undefined;
}

/** Skips a comma: "April 10, 2024". */
const afterComma = (tokens: readonly Token[], at: number): number => (tokens[at]?.text === ',' ? at + 1 : at);

function calendarAt(tokens: readonly Token[], at: number): DateExpression | undefined {
  const dayFirst = dayOf(tokens[at]);
  const monthAt = dayFirst === undefined ? at : at + 1;
  const month = monthOf(tokens[monthAt]);
  if (month === undefined) return undefined;
  const day = dayFirst ?? dayOf(tokens[monthAt + 1]);
  const dayEnd = dayFirst === undefined && day !== undefined ? monthAt + 2 : monthAt + 1;
  const year = yearOf(tokens[afterComma(tokens, dayEnd)]) ?? yearOf(tokens[dayEnd]);
  // "may" and "march" open sentences: with neither day nor year they need a preposition.
  if (
    day === undefined &&
    year === undefined &&
    !/^(?:in|since|until|by|during|early|late|last|of)$/.test(tokens[at - 1]?.lower ?? '')
  )
    return undefined;
  const to = year === undefined ? dayEnd : afterComma(tokens, dayEnd) + 1;
  const date = {
    kind: 'calendar',
    month,
    ...(day === undefined ? {} : { day }),
    ...(year === undefined ? {} : { year }),
  } as const;
  return { span: { from: at, to }, date };
}

function yearAt(tokens: readonly Token[], at: number): DateExpression | undefined {
  const year = yearOf(tokens[at]);
  if (year === undefined) return undefined;
  const link = tokens[at + 1]?.lower ?? '';
  const second = yearOf(tokens[at + 2]);
  const isRange = second !== undefined && second > year && /^(?:to|and|until|-|–)$/.test(link);
  if (isRange) return { span: { from: at, to: at + 3 }, date: { kind: 'years', from: year, to: second } };
  const isDate = YEAR_BEFORE.has(tokens[at - 1]?.lower ?? '') || YEAR_AFTER.has(link);
  return isDate ? { span: { from: at, to: at + 1 }, date: { kind: 'calendar', year } } : undefined;
}

function relativeAt(tokens: readonly Token[], at: number): DateExpression | undefined {
  const word = tokens[at]?.lower ?? '';
  const span = { from: at, to: at + 1 };
  const days = DAYS[word];
  if (days !== undefined) return { span, date: { kind: 'shift', unit: 'day', by: days } };
  if (tokens[at]?.classes.has('weekday')) {
    return { span, date: { kind: 'weekday', weekday: WEEKDAYS.indexOf(word.slice(0, 3)) } };
  }
  const by = SHIFTED[word];
  const unit = tokens[at + 1]?.lower;
  if (by !== undefined && (unit === 'month' || unit === 'year'))
    return { span: { from: at, to: at + 2 }, date: { kind: 'shift', unit, by } };
  const isOrdinal =
    tokens[at - 1]?.lower === 'the' &&
    /^(?:on|of)$/.test(tokens[at - 2]?.lower ?? '') &&
    /\d(?:st|nd|rd|th)$/.test(word);
  const day = isOrdinal ? dayOf(tokens[at]) : undefined;
  return day === undefined ? undefined : { span, date: { kind: 'calendar', day } };
}

/** Most words are in no date; asking this first saves the expressions below for those that may be. */
const mayBeDate = (token: Token | undefined): boolean =>
  token?.shape === 'number' ||
  (token !== undefined && (Object.hasOwn(SHIFTED, token.lower) || Object.hasOwn(DAYS, token.lower))) ||
  token?.classes.has('month') === true ||
  token?.classes.has('weekday') === true;

/** The dates of a sentence, left to right. */
export function findDates(tokens: readonly Token[]): DateExpression[] {
  const dates: DateExpression[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = mayBeDate(tokens[at])
      ? (calendarAt(tokens, at) ?? yearAt(tokens, at) ?? relativeAt(tokens, at))
      : undefined;
    if (found !== undefined) dates.push(found);
    at = found?.span.to ?? at + 1;
  }
  return dates;
}

/** A date further from the claim than this belongs to something else in the sentence. */
const REACH = 14;

/** The date nearest to the words of a claim; one that follows wins over one as near before. */
export function nearestDate(dates: readonly DateExpression[], span: TokenSpan): DateParts | undefined {
  let best: DateExpression | undefined;
  let least = REACH;
  for (const expression of dates) {
    const distance =
      expression.span.from >= span.from
        ? Math.max(0, expression.span.from - span.to)
        : span.from - expression.span.to + 0.5;
    if (distance < least) {
      best = expression;
      least = distance;
    }
  }
  return best?.date;
}
