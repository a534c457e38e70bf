import type { DateParts } from './find-dates.ts';

const pad = (value: number): string => String(value).padStart(2, '0');
const dayText = (date: Date): string =>
  `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
const monthText = (date: Date): string => dayText(date).slice(0, 7);

const shifted = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);
const monthsFrom = (date: Date, months: number): Date =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));

function weekdayDate(published: Date, weekday: number, ahead: boolean): string {
  const back = (published.getUTCDay() - weekday + 7) % 7;
  // News of a day says its name: "on Monday" in Monday's paper is today, unless it is still to come.
  return dayText(shifted(published, ahead ? (back === 0 ? 0 : 7 - back) : -back));
}

/** "the 10th": the nearest one on the right side of the day of publication. */
function dayOfMonth(published: Date, day: number, ahead: boolean): string {
  const today = published.getUTCDate();
  const month = ahead ? (day >= today ? 0 : 1) : day <= today ? 0 : -1;
  const first = monthsFrom(published, month);
  return dayText(shifted(first, day - 1));
}

/** The year of a month that is given without one: the nearest on the right side of the day of publication. */
function impliedYear(published: Date, month: number, ahead: boolean): number {
  const year = published.getUTCFullYear();
  const now = published.getUTCMonth() + 1;
  if (ahead) return month >= now ? year : year + 1;
  return month <= now ? year : year - 1;
}

function calendarDate(
  date: Extract<DateParts, { kind: 'calendar' }>,
  published: Date | undefined,
  ahead: boolean,
): string | undefined {
  const { month, day } = date;
  if (month === undefined) {
    if (date.year !== undefined) return String(date.year);
    return published === undefined || day === undefined ? undefined : dayOfMonth(published, day, ahead);
  }
  const year = date.year ?? (published === undefined ? undefined : impliedYear(published, month, ahead));
  if (year === undefined) return undefined;
  return day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}

/**
 * A date as EDTF (ISO 8601-2), resolved against the day of publication (ISO 8601, UTC); `ahead` for what is still
 * to come. Undefined where that day is needed and not known.
 */
export function resolveDate(date: DateParts, publishedAt: string | undefined, ahead: boolean): string | undefined {
  const published = publishedAt === undefined ? undefined : new Date(publishedAt);
  if (date.kind === 'years') return `${date.from}/${date.to}`;
  if (date.kind === 'calendar') return calendarDate(date, published, ahead);
  if (published === undefined || Number.isNaN(published.getTime())) return undefined;
  if (date.kind === 'weekday') return weekdayDate(published, date.weekday, ahead);
  if (date.unit === 'day') return dayText(shifted(published, date.by));
  if (date.unit === 'month') return monthText(monthsFrom(published, date.by));
  return String(published.getUTCFullYear() + date.by);
}
