import { splitPhrases } from '../split-words.ts';

/** A state as the package `world-countries` describes it; only what is read here. */
export interface CountryRecord {
  readonly name: { readonly common: string; readonly official: string };
  readonly cca2: string;
  readonly cca3: string;
  readonly independent: boolean | null;
  readonly capital: readonly string[];
  readonly demonyms: { readonly eng: { readonly m: string } };
  readonly region: string;
  readonly subregion: string;
  readonly borders: readonly string[];
}

/** What we add to or put right in the package; `-` empties a list, and lists are divided by semicolons. */
export interface StateCorrection {
  readonly iso3: string;
  readonly name: string;
  readonly names: string;
  readonly adjectives: string;
  readonly seats: string;
  readonly capitals?: string;
  readonly iso2?: string;
  readonly code?: string;
  readonly reason: string;
}

export interface State {
  readonly iso2: string;
  readonly iso3: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Capitals and seats of government: the state when they act, a place when something is there. */
  readonly seats: readonly string[];
  readonly officialName: string;
  /** Where it lies, from the large to the small: "Africa", "Eastern Africa". */
  readonly regions: readonly string[];
  readonly hasLandBorders: boolean;
  /** Every name above, sorted: the same on every article. */
  readonly aliases: readonly string[];
}

/** De facto states, which the package does not call independent. */
const DE_FACTO = new Set(['TWN', 'UNK', 'PSE', 'ESH']);

const list = (phrases: string | undefined, otherwise: readonly string[]): readonly string[] =>
  phrases === undefined || phrases === '' ? otherwise : phrases === '-' ? [] : splitPhrases(phrases);

const unique = (names: readonly string[]): string[] => [...new Set(names)];

function toState(country: CountryRecord, correction: StateCorrection | undefined): State {
  const { common, official } = country.name;
  const name = correction?.name ?? common;
  const known = common.includes('(') || official.includes('(') ? [common] : [common, official];
  const names = unique([name, ...known, ...list(correction?.names, [])]);
  const demonyms = country.demonyms.eng.m.split(/, | or /);
  const adjectives = unique(list(correction?.adjectives, demonyms).filter((word) => word !== ''));
  const capitals = list(correction?.capitals, country.capital);
  // A city-state's capital has its name; there the state is meant.
  const seats = unique([...capitals, ...list(correction?.seats, [])]).filter((seat) => !names.includes(seat));
  return {
    iso2: correction?.iso2 ?? country.cca2,
    iso3: correction?.code ?? country.cca3,
    name,
    names,
    adjectives,
    seats,
    officialName: official,
    regions: [country.region, country.subregion],
    hasLandBorders: country.borders.length > 0,
    aliases: unique([...names, ...adjectives, ...seats])
      .filter((alias) => alias !== name)
      .sort(),
  };
}

/** All sovereign and de facto states, in the order of their codes. */
export function buildStates(countries: readonly CountryRecord[], corrections: readonly StateCorrection[]): State[] {
  const byCode = new Map(corrections.map((correction) => [correction.iso3, correction]));
  return countries
    .filter((country) => country.independent === true || DE_FACTO.has(country.cca3))
    .map((country) => toState(country, byCode.get(country.cca3)))
    .sort((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
}
