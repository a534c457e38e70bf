import { dateValue } from './read-calendar.ts';
import type { TimeReading } from './time-value.ts';
import { fourDigitsAt, type Words } from './words.ts';

/** The longest name of a holiday in words: "New Year's Eve". */
const MOST_WORDS = 4;

/** "Christmas Day", "New Year's Eve", "May Day 2023": feasts of one date all over the world; needs its capital. */
export function readHoliday(words: Words, at: number): TimeReading | undefined {
  if (words.tokens[at]?.shape !== 'title') return undefined;
  for (let to = at + MOST_WORDS; to > at; to -= 1) {
    const name = words.tokens.slice(at, to).map(({ lower }) => lower.replace('’', "'"));
    const [month, day] = (words.lexicon.holiday.get(name.join(' ')) ?? '').split('-').map(Number);
    if (month === undefined || day === undefined) continue;
    const year = fourDigitsAt(words, to);
    return { to: year === undefined ? to : to + 1, value: dateValue({ year, month, day }) };
  }
  return undefined;
}
