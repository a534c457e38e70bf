/** Days in a row, both ends included, counted from 1 January 1970. */
export type Days = { first: number; last: number };

const DAY_MS = 86_400_000;

/** The months of EDTF's seasons, quarters, thirds and halves of a year: the first, and how many. Winter ends in the next year. */
const DIVISIONS: Readonly<Record<string, readonly [first: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?[~?%]?$/;

function dayNumber(year: number, month: number, day: number): number {
  // `Date.UTC` takes the years 0 to 99 for those of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;
}

const months = (year: number, [first, count]: readonly [number, number]): Days => ({
  first: dayNumber(year, first, 1),
  last: dayNumber(year, first + count, 1) - 1,
});

/** A date, a month, a division of a year, a year, a decade or a century. */
function daysOfDate(text: string): Days | undefined {
  const [, year = '', part, day] = DATE.exec(text) ?? [];
  if (year === '') return undefined;
  const [from, to] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  if (part === undefined) return { first: dayNumber(from, 1, 1), last: dayNumber(to, 12, 31) };
  if (day !== undefined) {
    const only = dayNumber(from, Number(part), Number(day));
    return { first: only, last: only };
  }
  const division = DIVISIONS[part] ?? ([Number(part), 1] as const);
  return division[0] >= 1 && division[0] <= 12 ? months(from, division) : undefined;
}

const isOpen = (bound: string): boolean => bound === '..' || bound === '';

/**
 * The days that an EDTF value (ISO 8601-2) covers; undefined for what is none. "Since 2017" begins some time in that
 * year, so that an open interval is sure only from the last day of its first date, or up to the first day of its last.
 */
export function daysOfTime(time: string): Days | undefined {
  const [start = '', end, ...rest] = time.split('/');
  if (end === undefined) return daysOfDate(start);
  const [from, to] = [daysOfDate(start), daysOfDate(end)];
  if (rest.length > 0) return undefined;
  if (from && to) return from.first <= to.last ? { first: from.first, last: to.last } : undefined;
  if (from && isOpen(end)) return { first: from.last, last: Number.POSITIVE_INFINITY };
  return to && isOpen(start) ? { first: Number.NEGATIVE_INFINITY, last: to.first } : undefined;
}

export const overlap = (left: Days, right: Days): boolean => left.first <= right.last && right.first <= left.last;
