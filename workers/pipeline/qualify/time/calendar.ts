/** A day, a month or a year of the Gregorian calendar: what is missing makes it wider. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export type TimeUnit = 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade' | 'century';

const DAY = 86_400_000;
/** News tells of no other years; a four-digit number outside is a count, an error, or hostile. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

const pad = (value: number): string => String(value).padStart(2, '0');

const stampOf = ({ year, month = 1, day = 1 }: CalendarDate): number => Date.UTC(year, month - 1, day);

function dateOf(stamp: number): CalendarDate {
  const date = new Date(stamp);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** False for 31 February, month 13 and years that no news is about. */
export function isRealDate({ year, month = 1, day = 1 }: CalendarDate): boolean {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2024-05-07`, `2024-05` or `2024`. */
export function toText({ year, month, day }: CalendarDate): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}

/** The calendar day of an ISO 8601 time, in the zone that it is written in; undefined for anything else. */
export function parseDay(text: string | undefined): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text ?? '') ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isRealDate(date) ? date : undefined;
}

/** Negative, zero or positive, as `a` begins before, with or after `b`. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => stampOf(a) - stampOf(b);

export const daysBetween = (a: CalendarDate, b: CalendarDate): number => (stampOf(b) - stampOf(a)) / DAY;

/** 0 for Sunday, as in JavaScript. */
export const weekdayOf = (date: CalendarDate): number => new Date(stampOf(date)).getUTCDay();

export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOf(stampOf(date) + days * DAY);

export function addMonths({ year, month = 1 }: CalendarDate, months: number): CalendarDate {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The week of a day, Monday to Sunday, as ISO 8601 counts; `weekend` is its last two days. */
export function weekOf(date: CalendarDate, isWeekend: boolean): readonly [CalendarDate, CalendarDate] {
  const monday = addDays(date, -((weekdayOf(date) + 6) % 7));
  return [isWeekend ? addDays(monday, 5) : monday, addDays(monday, 6)];
}
