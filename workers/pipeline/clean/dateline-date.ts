import { indexOfName, type PageWords } from './page-words.ts';

const DAY = 86_400_000;
/** An article may be dated a day ahead of its publication by the clocks of the two places. */
const MOST_AHEAD = 2 * DAY;

/** What a dateline says of its day; undefined when the words are no date. */
export interface DatelineDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
}

/** "27 July 2024", "Mar. 3", "Monday, 4 June", "2024-07-27". Undefined when any other word is among them. */
export function readDatelineDate(text: string, words: PageWords): DatelineDate | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim());
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  let found: DatelineDate = {};
  for (const part of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(part)?.[1];
    const month = indexOfName(part, words.month) + 1;
    const weekday = indexOfName(part, words.weekday);
    if (/^(?:19|20)\d\d$/.test(part)) found = { ...found, year: Number(part) };
    else if (day !== undefined && found.day === undefined) found = { ...found, day: Number(day) };
    else if (month > 0 && found.month === undefined) found = { ...found, month };
    else if (weekday >= 0) found = { ...found, weekday };
    else return undefined;
  }
  const { month, day, weekday } = found;
  return (month !== undefined && day !== undefined) || (weekday !== undefined && day === undefined) ? found : undefined;
}

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The day that a dateline means, ISO 8601. A missing year is that of publication, or the one before where the day
 * would lie ahead; a weekday alone is the last one before publication.
 */
export function datelineDay(date: DatelineDate, publishedAt: string | undefined): string | undefined {
  const { year, month, day, weekday } = date;
  const published = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  if (month !== undefined && day !== undefined) {
    if (month > 12 || day < 1 || day > 31) return undefined;
    const posted = Number.isNaN(published) ? undefined : new Date(published).getUTCFullYear();
    const wanted = year ?? posted;
    if (wanted === undefined) return undefined;
    const time = Date.UTC(wanted, month - 1, day);
    if (year !== undefined || time <= published + MOST_AHEAD) return isoDay(time);
    return isoDay(Date.UTC(wanted - 1, month - 1, day));
  }
  if (weekday === undefined || Number.isNaN(published)) return undefined;
  const back = (new Date(published).getUTCDay() - weekday + 7) % 7;
  return isoDay(published - back * DAY);
}
