import {
  addDays,
  addMonths,
  type CalendarDate,
  compareDates,
  daysBetween,
  isRealDate,
  toText,
  weekdayOf,
  weekOf,
} from './calendar.ts';
import type { Direction, TimeValue, Which } from './time-value.ts';

/** From where dates are counted: the day of publication and the date that the text named before. */
export interface Anchors {
  readonly published?: CalendarDate;
  /** For "a day earlier", "that month". */
  readonly previous?: CalendarDate;
  /** The day on which the story stands, for "hours earlier" and "at dawn". */
  readonly day?: CalendarDate;
  /** The date in the same paragraph whose year a bare "6 June" or "in August" takes on. */
  readonly told?: CalendarDate;
}

/** `text` is EDTF; `at` the date to count from afterwards, the end of a range. */
export interface Resolved {
  readonly text: string;
  readonly at?: CalendarDate;
}

export type Of<Kind extends TimeValue['kind']> = Extract<TimeValue, { kind: Kind }>;

/** A date without a year that lies so few days before publication is of that year, whatever the story told before. */
const RECENT_DAYS = 45;

export const single = (date: CalendarDate): Resolved | undefined =>
  isRealDate(date) ? { text: toText(date), at: date } : undefined;

/** "on Monday" in Monday's paper is today; "last Monday" and "next Monday" are not. */
export function weekdayFrom(
  published: CalendarDate,
  weekday: number,
  which: Which | undefined,
  direction: Direction,
): Resolved | undefined {
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  if (which === 'next') return single(addDays(published, ahead === 0 ? 7 : ahead));
  if (which === 'last') return single(addDays(published, ahead === 0 ? -7 : ahead - 7));
  return single(addDays(published, direction === 'future' || ahead === 0 ? ahead : ahead - 7));
}

/** The nearest year in which a month, or a day of it, lies on the right side of publication. */
function nearest(date: Omit<CalendarDate, 'year'>, published: CalendarDate, direction: Direction): CalendarDate {
  const here = { ...date, year: published.year };
  const now = date.day === undefined ? { year: published.year, month: published.month ?? 1 } : published;
  const order = compareDates(here, now);
  if (direction === 'future') return order >= 0 ? here : { ...here, year: here.year + 1 };
  return order <= 0 ? here : { ...here, year: here.year - 1 };
}

/** A month or a day without its year: of the story that is being told, or the nearest to publication. */
function withYear(date: Of<'date'>, anchors: Anchors, direction: Direction): CalendarDate | undefined {
  const { month = 1, day, which } = date;
  const { published, told } = anchors;
  const bare = day === undefined ? { month } : { month, day };
  const close = published === undefined ? undefined : nearest(bare, published, which === 'next' ? 'future' : direction);
  if (which === 'this' && published !== undefined) return { ...bare, year: published.year };
  if (which === 'last' && published !== undefined) {
    const isNow = month === published.month;
    return { ...bare, year: isNow ? published.year - 1 : nearest(bare, published, 'past').year };
  }
  if (told === undefined || (direction === 'future' && published !== undefined)) return close;
  const next = { ...bare, year: told.year };
  const floor = told.month === undefined ? { year: told.year } : { year: told.year, month: told.month };
  const inStory = compareDates(next, floor) < 0 ? { ...next, year: told.year + 1 } : next;
  if (published === undefined || close === undefined) return inStory;
  const isRecent = daysBetween(close, published) <= RECENT_DAYS;
  return isRecent || compareDates(inStory, published) > 0 ? close : inStory;
}

/** "the 10th": of the month that the story has reached, or the nearest to publication. */
function dayOfMonth(day: number, anchors: Anchors, direction: Direction): CalendarDate | undefined {
  const { told, published } = anchors;
  if (told?.month !== undefined)
    return {
      ...(told.day !== undefined && day < told.day ? addMonths(told, 1) : { year: told.year, month: told.month }),
      day,
    };
  if (published?.day === undefined) return undefined;
  const step = direction === 'future' ? (day >= published.day ? 0 : 1) : day <= published.day ? 0 : -1;
  return { ...addMonths(published, step), day };
}

export function calendarDate(date: Of<'date'>, anchors: Anchors, direction: Direction): Resolved | undefined {
  const { year, month, day } = date;
  const full =
    year !== undefined
      ? { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
      : month === undefined
        ? dayOfMonth(day ?? 0, anchors, direction)
        : withYear(date, anchors, direction);
  return full === undefined ? undefined : single(full);
}

/** "last summer" is the latest that is over; the winter is counted in the year in which it begins. */
export function seasonOf(
  { season, year, which }: Of<'season'>,
  published: CalendarDate | undefined,
  direction: Direction,
): Resolved | undefined {
  if (year !== undefined) return { text: `${year}-${season}`, at: { year } };
  if (published === undefined) return undefined;
  const first = (season - 20) * 3;
  const now = published.month ?? 1;
  const isWinterBegun = season === 24 && now <= 2;
  const isOver = !isWinterBegun && now > first + 2;
  const isNow = isWinterBegun || (now >= first && !isOver);
  const step =
    which === 'this' || (which === undefined && isNow)
      ? isWinterBegun
        ? -1
        : 0
      : which === 'last' || (which === undefined && direction === 'past')
        ? isOver
          ? 0
          : -1
        : isOver || isNow
          ? 1
          : 0;
  return { text: `${published.year + step}-${season}`, at: { year: published.year + step } };
}

/** "Wednesday of last week". */
export function weekdayOfWeek(published: CalendarDate, weekday: number, week: number): Resolved | undefined {
  const [monday] = weekOf(addDays(published, 7 * week), false);
  return single(addDays(monday, (weekday + 6) % 7));
}

/** "over the weekend": the one that is now, else the last or the next. */
export function weekendOf(published: CalendarDate, direction: Direction): Resolved {
  const isNow = weekdayOf(published) % 6 === 0;
  const [start, end] = weekOf(isNow || direction === 'future' ? published : addDays(published, -7), true);
  return { text: `${toText(start)}/${toText(end)}`, at: end };
}
