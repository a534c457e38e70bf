const NONE = '–';
const count = new Intl.NumberFormat('en');
const fine = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A whole number, or a dash for what is not known. */
export const formatCount = (value: number | null | undefined): string =>
  value === null || value === undefined ? NONE : count.format(value);

/** Milliseconds with as many places as matter. */
export const formatMs = (ms: number | null | undefined): string => {
  if (ms === null || ms === undefined) return NONE;
  return ms < 10 ? fine.format(ms) : count.format(Math.round(ms));
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** The time of day here, to the second. */
export function formatClock(moment: Date): string {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(pad).join(':');
}

/** The time of day, with the date where it is not that of `now`. */
export function formatMoment(moment: Date, now: Date): string {
  if (moment.toDateString() === now.toDateString()) return formatClock(moment);
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())} ${formatClock(moment)}`;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A duration in the two units that matter. Clocks of two machines may differ a little, so that none is negative. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < MINUTE) return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds)} s`;
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min ${Math.floor(seconds % MINUTE)} s`;
  if (seconds < DAY) return `${Math.floor(seconds / HOUR)} h ${Math.floor((seconds % HOUR) / MINUTE)} min`;
  return `${Math.floor(seconds / DAY)} d ${Math.floor((seconds % DAY) / HOUR)} h`;
}

export const elapsed = (since: string, at: string): number => Date.parse(at) - Date.parse(since);
