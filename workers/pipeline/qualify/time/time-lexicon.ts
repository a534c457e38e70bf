import type { TimeUnit } from './calendar.ts';
import type { Which } from './time-value.ts';

/** A group of words; `values` gives each its number, unit or sense. */
export interface TimeWordRule {
  readonly id: string;
  readonly reason: string;
  readonly words?: string;
  readonly values?: Readonly<Record<string, number | string>>;
}

/** The words of time, by what they do; all in lower case. */
export interface TimeLexicon {
  readonly month: ReadonlyMap<string, number>;
  readonly weekday: ReadonlyMap<string, number>;
  readonly season: ReadonlyMap<string, number>;
  readonly unit: ReadonlyMap<string, TimeUnit>;
  readonly dayPart: ReadonlyMap<string, number>;
  readonly dayWord: ReadonlyMap<string, number>;
  readonly number: ReadonlyMap<string, number>;
  readonly ordinal: ReadonlyMap<string, number>;
  readonly which: ReadonlyMap<string, Which>;
  /** Month and day: `12-25`. */
  readonly holiday: ReadonlyMap<string, string>;
  readonly neighbour: ReadonlyMap<string, number>;
  readonly shift: ReadonlyMap<string, 'deictic' | 'anaphoric' | 'offset'>;
  /** Words with which an expression may begin; nearly all words are in none, and are passed over by this. */
  readonly openers: ReadonlySet<string>;
  /** `is('hedge', 'about')`: the groups that are mere lists. */
  readonly is: (group: string, word: string | undefined) => boolean;
}

/** Groups whose words begin expressions; the other words come within them or before. */
const OPENING =
  'month weekday season unit day-part day-word number ordinal which holiday vague-number part every'.split(' ');

/** Words that begin expressions and are in no group, for they mean nothing by themselves. */
const OPENING_WORDS = ['the', 'that', 'within'];

function openersOf(rules: readonly TimeWordRule[]): ReadonlySet<string> {
  const opening = rules.filter(({ id }) => OPENING.includes(id.slice('time-'.length)));
  const words = opening.flatMap(({ words = '', values = {} }) => [...words.split(' '), ...Object.keys(values)]);
  const plurals = words.filter((word) => word.endsWith('day')).map((word) => `${word}s`);
  return new Set([...OPENING_WORDS, ...words.map((word) => word.split(' ')[0] ?? word), ...plurals]);
}

/** Builds the lexicon from `time-words.json`; throws when a group is missing, so that a slip in the data shows at start. */
export function buildTimeLexicon(rules: readonly TimeWordRule[]): TimeLexicon {
  const lists = new Map(rules.map(({ id, words = '' }) => [id, new Set(words.split(' '))]));
  const values = <Value>(name: string): ReadonlyMap<string, Value> => {
    const rule = rules.find(({ id }) => id === `time-${name}`);
    if (rule?.values === undefined) throw new Error(`time-words.json has no values for time-${name}`);
    return new Map(Object.entries(rule.values) as [string, Value][]);
  };
  return {
    month: values('month'),
    weekday: values('weekday'),
    season: values('season'),
    unit: values('unit'),
    dayPart: values('day-part'),
    dayWord: values('day-word'),
    number: values('number'),
    ordinal: values('ordinal'),
    which: values('which'),
    holiday: values('holiday'),
    neighbour: values('neighbour'),
    openers: openersOf(rules),
    shift: values('shift'),
    is: (group, word) => word !== undefined && lists.get(`time-${group}`)?.has(word) === true,
  };
}
