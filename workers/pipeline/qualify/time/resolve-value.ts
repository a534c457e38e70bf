import { addDays, addMonths, type CalendarDate, compareDates, type TimeUnit, toText, weekOf } from './calendar.ts';
import {
  type Anchors,
  calendarDate,
  type Of,
  type Resolved,
  seasonOf,
  single,
  weekdayFrom,
  weekdayOfWeek,
  weekendOf,
} from './resolve-calendar.ts';
import type { Direction, TimeValue } from './time-value.ts';

/** The date moved by whole units, no more precise than the unit allows: "two years later" is a year. */
export function moved(base: CalendarDate, unit: TimeUnit, by: number): Resolved | undefined {
  const { year, month, day } = base;
  if (unit === 'year') return single({ year: year + by });
  if (unit === 'decade') return single({ year: year + 10 * by });
  if (unit === 'century') return { text: `${Math.floor((year + 100 * by) / 10)}X` };
  if (unit === 'month')
    return month === undefined ? (by === 0 ? single(base) : undefined) : single(addMonths(base, by));
  // The day after an event of some day in May is in May, as near as anybody can tell.
  if (day === undefined)
    return unit === 'hour' || (month !== undefined && unit === 'day' && Math.abs(by) <= 2) || by === 0
      ? single(base)
      : undefined;
  if (unit === 'weekend') return week(addDays(base, 7 * by), true);
  return single(addDays(base, unit === 'week' ? 7 * by : unit === 'hour' ? 0 : by));
}

function week(day: CalendarDate, isWeekend: boolean): Resolved {
  const [start, end] = weekOf(day, isWeekend);
  return { text: `${toText(start)}/${toText(end)}`, at: end };
}

/** "last week" is the whole week; "two years ago" the year: nobody who says so means the day. */
function fromPublication({ unit, by }: Of<'deictic'>, published: CalendarDate | undefined): Resolved | undefined {
  if (published === undefined) return undefined;
  if (unit === 'week' || unit === 'weekend') return week(addDays(published, 7 * by), unit === 'weekend');
  if (unit === 'decade' && by === 0) return { text: `${Math.floor(published.year / 10)}X` };
  return moved(published, unit, by);
}

function fromPrevious({ unit, by }: Of<'anaphoric'>, anchors: Anchors): Resolved | undefined {
  const previous = unit === 'hour' ? (anchors.day ?? anchors.previous) : anchors.previous;
  if (previous === undefined) return undefined;
  // "that week" of a day; of a month it is nothing more than the month.
  if (unit === 'week' && by === 0) return previous.day === undefined ? single(previous) : week(previous, false);
  return moved(previous, unit, by);
}

/** "from Saturday to Monday" holds together: the one end is counted from publication, the other from the first. */
function endsOf({ start, end }: Of<'range'>, anchors: Anchors, direction: Direction): (Resolved | undefined)[] {
  const areWeekdays = start.kind === 'weekday' && end.kind === 'weekday';
  const anchor = resolveValue(areWeekdays && direction === 'future' ? start : end, anchors, direction);
  if (!areWeekdays) return [resolveValue(start, anchors, direction), anchor];
  if (anchor?.at === undefined) return [];
  return direction === 'future'
    ? [anchor, weekdayFrom(anchor.at, end.weekday, undefined, 'future')]
    : [weekdayFrom(anchor.at, start.weekday, undefined, 'past'), anchor];
}

/** The outer ends of two values: of two weeks, the first Monday and the last Sunday. */
function rangeOf(value: Of<'range'>, anchors: Anchors, direction: Direction): Resolved | undefined {
  const [first, last] = endsOf(value, anchors, direction);
  if (first === undefined || last === undefined) return undefined;
  const text = `${first.text.split('/')[0]}/${last.text.split('/').at(-1)}`;
  const isBackwards = first.at !== undefined && last.at !== undefined && compareDates(first.at, last.at) > 0;
  return isBackwards ? undefined : { text, ...(last.at === undefined ? {} : { at: last.at }) };
}

/** What the words say as EDTF (ISO 8601-2), for an event on the given side of publication. */
export function resolveValue(value: TimeValue, anchors: Anchors, direction: Direction): Resolved | undefined {
  const { published } = anchors;
  switch (value.kind) {
    case 'date':
      return calendarDate(value, anchors, direction);
    case 'weekday':
      if (published === undefined) return undefined;
      return value.week === undefined
        ? weekdayFrom(published, value.weekday, value.which, direction)
        : weekdayOfWeek(published, value.weekday, value.week);
    case 'weekend':
      return published === undefined ? undefined : weekendOf(published, direction);
    case 'season':
      return seasonOf(value, published, direction);
    case 'period':
      return { text: value.text };
    case 'deictic':
      return fromPublication(value, published);
    case 'anaphoric':
      return fromPrevious(value, anchors);
    case 'same-day':
      return anchors.day === undefined ? undefined : single(anchors.day);
    case 'range':
      return rangeOf(value, anchors, direction);
    case 'division': {
      const year = resolveValue(value.year, anchors, direction)?.at?.year;
      return year === undefined ? undefined : { text: `${year}-${value.code}`, at: { year } };
    }
    case 'offset': {
      const base = resolveValue(value.base, anchors, direction)?.at;
      return base === undefined ? undefined : moved(base, value.unit, value.by);
    }
    case 'open': {
      const bound = resolveValue(value.of, anchors, direction);
      if (bound === undefined) return undefined;
      const text = value.bound === 'start' ? `${bound.text.split('/')[0]}/..` : `../${bound.text.split('/').at(-1)}`;
      return { ...bound, text };
    }
    case 'approximate': {
      const about = resolveValue(value.of, anchors, direction);
      // Only a single date can be marked so; a week or a decade is wide enough.
      return about === undefined || /[/X]/.test(about.text) ? about : { ...about, text: `${about.text}~` };
    }
    default:
      return undefined;
  }
}
