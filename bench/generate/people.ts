import { createRandom, type Random } from './random.ts';
import type { Country, Vocabulary } from './vocabulary.ts';

export type Person = {
  readonly full: string;
  readonly last: string;
  readonly title: string;
  readonly adjective: string;
};

/** Offices that every country has; their holders stay the same through all articles of one seed. */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  head: ['President', 'Prime Minister'],
  foreign: ['Foreign Minister'],
  defence: ['Defence Minister'],
  deputy: ['Trade Minister', 'Energy Minister', 'Interior Minister', 'Finance Minister', 'Deputy Foreign Minister'],
  spokes: ['government spokesperson', 'foreign ministry spokesperson', 'presidential spokesperson'],
  opposition: ['opposition leader'],
  former: ['former President', 'former Prime Minister'],
  relative: ['former President', 'former Defence Minister'],
};
/** People without an office: each article has its own. */
const MINOR: ReadonlySet<string> = new Set(['analyst', 'local', 'other']);
const FAMILY_FIRST: ReadonlySet<string> = new Set(['korean', 'chinese', 'vietnamese']);

function namePerson(country: Country, vocabulary: Vocabulary, random: Random): { full: string; last: string } {
  const stock = vocabulary.names[country.names];
  if (!stock) throw new Error(`there are no names for ${country.name}`);
  const [given, last] = [random.pick(stock.given), random.pick(stock.family)];
  return { full: FAMILY_FIRST.has(country.names) ? `${last} ${given}` : `${given} ${last}`, last };
}

/** Who holds an office of a country. */
export type Cast = (country: Country, office: string) => Person;

export function createCast(vocabulary: Vocabulary, seed: number): Cast {
  const known = new Map<string, Person>();
  return (country, office) => {
    const key = `${country.name} ${office}`;
    const existing = known.get(key);
    if (existing) return existing;
    const offices = Object.keys(OFFICES);
    const stream = vocabulary.countries.indexOf(country) * offices.length + offices.indexOf(office);
    const random = createRandom(seed, -1 - stream);
    const title = random.pick(OFFICES[office] ?? ['']);
    const person = { ...namePerson(country, vocabulary, random), title, adjective: country.adjective };
    known.set(key, person);
    return person;
  };
}

export const isMinor = (role: string): boolean => MINOR.has(role);

/** Somebody whom only one article knows; an initial keeps most of them apart from all others. */
export function inventPerson(country: Country, vocabulary: Vocabulary, random: Random): Person {
  const { full, last } = namePerson(country, vocabulary, random);
  const initial = String.fromCharCode(65 + random.integer(0, 25));
  const withInitial = random.fraction() < 0.4 && full.endsWith(last) ? full.replace(last, `${initial}. ${last}`) : full;
  return { full: withInitial, last, title: '', adjective: country.adjective };
}
