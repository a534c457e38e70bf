import { dateValue } from './read-calendar.ts';
import type { TimeReading, TimeValue } from './time-value.ts';
import { fourDigitsAt, looksLikeDate, lowerAt, skip, type Words, withoutPart } from './words.ts';

/** A number of four digits that counts what follows: "2000 villages", but not "the 2011 protests". */
function counts(words: Words, at: number): boolean {
  const { tag } = words.tokens[at + 1] ?? {};
  if (lowerAt(words, at + 1) === '%' || words.tokens[at - 1]?.tag === '$') return true;
  if (tag !== 'NNS' && !(tag?.startsWith('J') === true && words.tokens[at + 2]?.tag === 'NNS')) return false;
  const before = words.tokens[at - 1];
  const isDetermined = before?.tag === 'DT' || before?.tag === 'POS' || before?.tag === 'PRP$';
  // "In 2019 protesters stormed": the year is a phrase of its own, the noun the subject of the clause.
  const isOwnPhrase = words.tokens[at]?.head !== at + 1 && words.tokens[at]?.relation.startsWith('obl') === true;
  return !isOwnPhrase && !(isDetermined && looksLikeDate(words, at));
}

/** "in 2002", "the 2019 attack", "2023's coup", "2019-20". */
function readYear(words: Words, at: number): TimeReading | undefined {
  const year = fourDigitsAt(words, at);
  if (year === undefined || counts(words, at)) return undefined;
  const isVouchedFor =
    looksLikeDate(words, at) ||
    words.lexicon.is('before-year', lowerAt(words, at - 1)) ||
    withoutPart(lowerAt(words, at)) !== lowerAt(words, at);
  if (!isVouchedFor) return undefined;
  const value = dateValue({ year });
  const [, short] = /^(\d\d)$/.exec(lowerAt(words, at + 2)) ?? [];
  const step = Number(short) - (year % 100);
  const isSplit = /^[-–/]$/.test(lowerAt(words, at + 1)) && step > 0 && step <= 10;
  if (!isSplit) return { to: at + 1, value };
  return { to: at + 3, value: { kind: 'range', start: value, end: dateValue({ year: year + step }) } };
}

/** "the 1960s", "the '60s", "mid-1990s": 196X in EDTF. */
function readDecade(words: Words, at: number): TimeReading | undefined {
  const word = withoutPart(lowerAt(words, at));
  const [, century, decade] = /^(?:(1\d|20)|['’‘])(\d)0['’]?s$/.exec(word) ?? [];
  if (decade === undefined) return undefined;
  // "the '60s" are those of the century in which nearly all news that is written lies.
  return { to: at + 1, value: { kind: 'period', text: `${century ?? (Number(decade) < 3 ? '20' : '19')}${decade}X` } };
}

function ordinalAt(words: Words, at: number): { value: number; to: number } | undefined {
  const word = lowerAt(words, at);
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word) ?? [];
  if (digits !== undefined) return { value: Number(digits), to: skip(words, at + 1, '-') };
  const tens = words.lexicon.number.get(word);
  const unit = words.lexicon.ordinal.get(lowerAt(words, at + 2));
  if (tens !== undefined && tens >= 20 && unit !== undefined && unit < 10 && /^[-–]$/.test(lowerAt(words, at + 1))) {
    return { value: tens + unit, to: skip(words, at + 3, '-') };
  }
  const value = words.lexicon.ordinal.get(word);
  return value === undefined ? undefined : { value, to: skip(words, at + 1, '-') };
}

/** The year of a quarter or a half: "of 2024", "of last year", "of the year"; the current one when none is said. */
function yearOfDivision(words: Words, at: number): { value: TimeValue; to: number } {
  const from = skip(words, skip(words, at, 'of', ','), 'the');
  const year = fourDigitsAt(words, from);
  if (year !== undefined) return { value: dateValue({ year }), to: from + 1 };
  const which = words.lexicon.which.get(lowerAt(words, from));
  const isRelative = which !== undefined && lowerAt(words, from + 1) === 'year';
  const by = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  return { value: { kind: 'deictic', unit: 'year', by: isRelative ? by : 0 }, to: isRelative ? from + 2 : at };
}

/** EDTF level 2: 33 to 36 are the quarters, 40 and 41 the halves of a year. */
function division(words: Words, noun: string, ordinal: number, at: number): TimeReading | undefined {
  const code = noun === 'quarter' && ordinal <= 4 ? 32 + ordinal : noun === 'half' && ordinal <= 2 ? 39 + ordinal : 0;
  if (code === 0) return undefined;
  const { value: year, to } = yearOfDivision(words, at);
  // "the first half" without a year may be that of a match.
  return to === at ? undefined : { to, value: { kind: 'division', code, year } };
}

/** "the 18th and 19th centuries". */
function centuries(words: Words, first: number, second: { value: number; to: number }): TimeReading | undefined {
  if (!/^centur(?:y|ies)$/.test(lowerAt(words, second.to)) || first < 10 || second.value > 22) return undefined;
  const period = (ordinal: number): TimeValue => ({ kind: 'period', text: `${ordinal - 1}XX` });
  return { to: second.to + 1, value: { kind: 'range', start: period(first), end: period(second.value) } };
}

/** "the 19th century", "the twenty-first-century war", "the first quarter of 2024", "Q3 2023". */
function readOrdinalPeriod(words: Words, at: number): TimeReading | undefined {
  const [, quarter] = /^q([1-4])$/.exec(lowerAt(words, at)) ?? [];
  if (quarter !== undefined) return division(words, 'quarter', Number(quarter), at + 1);
  const ordinal = ordinalAt(words, at);
  if (ordinal === undefined) return undefined;
  const noun = lowerAt(words, ordinal.to);
  const second = /^(?:and|to|or|-|–)$/.test(noun) ? ordinalAt(words, ordinal.to + 1) : undefined;
  if (second !== undefined) return centuries(words, ordinal.value, second);
  if (noun !== 'century') return division(words, noun, ordinal.value, ordinal.to + 1);
  const isReal = ordinal.value > 9 && ordinal.value < 23;
  return {
    to: ordinal.to + 1,
    value: isReal ? { kind: 'period', text: `${ordinal.value - 1}XX` } : { kind: 'unknown' },
  };
}

/** "the spring of 2023", "summer 2024", "in the autumn"; a season without a year needs its preposition. */
function readSeason(words: Words, at: number): TimeReading | undefined {
  const season = words.lexicon.season.get(lowerAt(words, at));
  if (season === undefined || words.tokens[at]?.tag.startsWith('V') === true) return undefined;
  const yearAt = skip(words, at + 1, 'of');
  const year = fourDigitsAt(words, yearAt);
  if (year !== undefined) return { to: yearAt + 1, value: { kind: 'season', season, year } };
  const isInThe = lowerAt(words, at - 1) === 'the' && /^(?:in|by|during|since|until)$/.test(lowerAt(words, at - 2));
  // "in the fall of the city" is no season.
  return isInThe && lowerAt(words, at + 1) !== 'of' ? { to: at + 1, value: { kind: 'season', season } } : undefined;
}

/** Years, decades, centuries, seasons, quarters and halves. */
export const readPeriod = (words: Words, at: number): TimeReading | undefined =>
  readYear(words, at) ?? readDecade(words, at) ?? readOrdinalPeriod(words, at) ?? readSeason(words, at);
