import { nameKey } from '../../../schema/identity.ts';
import type { State } from '../gazetteer/gazetteer.ts';
import type { PhraseListRule } from '../mentions/known-names.ts';
import { splitPhrases, splitWords } from '../split-words.ts';
import type { Gender, PersonCustoms } from './known-person.ts';
import { foldSpelling } from './spelling.ts';

/** A line of a word list; what stands behind ` = ` is what the words before it may stand for. */
export interface ReferringRule {
  readonly id: string;
  readonly reason: string;
  readonly kind?: string;
  readonly words: string;
}

export interface CoreferenceData {
  readonly nouns: readonly ReferringRule[];
  readonly roles: readonly ReferringRule[];
  readonly kinship: readonly ReferringRule[];
  readonly genders: readonly ReferringRule[];
  readonly regions: readonly ReferringRule[];
  readonly givenNames: ReadonlySet<string>;
  readonly familyNamesFirst: ReadonlySet<string>;
  readonly givenNamesAlone: readonly ReferringRule[];
  readonly states: readonly State[];
  readonly organizations: readonly PhraseListRule[];
}

export interface CoreferenceLexicon {
  /** What a noun with "the" may stand for: `state`, `government`, `official-name`, `island`, `states`, `persons`, `human`. */
  readonly nounKinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** "the court" to the words that the name of a court holds, with the groups of the noun and of known bodies: `@body-armed`. */
  readonly bodyNouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** The groups of the bodies that the gazetteer knows, by the keys of their names. */
  readonly bodyKinds: ReadonlyMap<string, string>;
  /** "the leader" to the offices of those who are called so; `* minister` is any office that ends so. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** "east african" to the regions and codes of the states that are called so. */
  readonly regions: ReadonlyMap<string, string>;
  /** What somebody is to one whose "son" or "sister" he has. */
  readonly inverseKin: ReadonlyMap<string, ReadonlySet<string>>;
  readonly kinGenders: ReadonlyMap<string, Gender>;
  /** Those who usually bear the family's name. */
  readonly nearKin: ReadonlySet<string>;
  readonly spouses: ReadonlySet<string>;
  readonly siblings: ReadonlySet<string>;
  /** How names are used: what a part of a name may stand for, and whose a given name is. */
  readonly customs: PersonCustoms;
  /** Capitals and seats of government by their keys, with the codes of their states. */
  readonly seats: ReadonlyMap<string, string>;
}

const halves = (words: string): [string, string] => {
  const [left = '', right = ''] = words.split(' = ');
  return [left, right];
};

/** Adds `values` to what each of `keys` has already. */
function addAll(map: Map<string, Set<string>>, keys: readonly string[], values: readonly string[]): void {
  for (const key of keys) map.set(key, new Set([...(map.get(key) ?? []), ...values]));
}

function bodyNouns(rules: readonly ReferringRule[]): Map<string, Set<string>> {
  const nouns = new Map<string, Set<string>>();
  for (const { id, kind, words } of rules) {
    const [left, right] = halves(words);
    if (kind === 'organization') addAll(nouns, splitWords(left), [`@${id}`, ...splitWords(right)]);
  }
  return nouns;
}

const bodyKinds = (rules: readonly PhraseListRule[]): Map<string, string> =>
  new Map(
    rules.flatMap(({ id, phrases }) =>
      splitPhrases(phrases).map((names) => [nameKey(halves(names)[0]), `@${id}`] as const),
    ),
  );

function nounKinds(rules: readonly ReferringRule[]): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const { kind = '', words } of rules) if (kind !== 'organization') addAll(kinds, splitWords(words), [kind]);
  return kinds;
}

function roleKinds(rules: readonly ReferringRule[]): Map<string, readonly string[]> {
  const roles = new Map<string, readonly string[]>();
  for (const { words } of rules) {
    const [left, right] = halves(words);
    for (const word of splitPhrases(left)) roles.set(word, [...(roles.get(word) ?? []), ...splitPhrases(right)]);
  }
  return roles;
}

function inverseKin(rules: readonly ReferringRule[]): Map<string, Set<string>> {
  const inverse = new Map<string, Set<string>>();
  for (const { words } of rules) {
    const [left, right] = halves(words);
    if (right !== '') addAll(inverse, splitWords(left), splitWords(right));
  }
  return inverse;
}

const gendered = (rules: readonly ReferringRule[], id: string, gender: Gender): [string, Gender][] =>
  rules
    .filter((rule) => rule.id === id)
    .flatMap(({ words }) => splitWords(words))
    .map((word) => [word, gender]);

const ofKind = (rules: readonly ReferringRule[], kind: string): Set<string> =>
  new Set(rules.filter((rule) => rule.kind === kind).flatMap(({ words }) => splitWords(words)));

const keysOf = (names: Iterable<string>, fold: (word: string) => string = (word) => word): Set<string> =>
  new Set([...names].map((name) => fold(nameKey(name))));

/** A usual given name that is no woman's is a man's, unless both bear it. */
function genderOf({ genders, givenNames }: CoreferenceData): (givenName: string) => Gender | undefined {
  const names = (kind: string): Set<string> =>
    keysOf(genders.filter((rule) => rule.kind === kind).flatMap(({ words }) => splitWords(words)));
  const [female, either, usual] = [names('female'), names('either'), keysOf(givenNames)];
  return (name) => (either.has(name) ? undefined : female.has(name) ? 'female' : usual.has(name) ? 'male' : undefined);
}

export function buildCoreferenceLexicon(data: CoreferenceData): CoreferenceLexicon {
  const alone = data.givenNamesAlone.flatMap(({ words }) => splitWords(words));
  return {
    nounKinds: nounKinds(data.nouns),
    bodyNouns: bodyNouns(data.nouns),
    bodyKinds: bodyKinds(data.organizations),
    roles: roleKinds(data.roles),
    regions: new Map(data.regions.flatMap(({ words }) => splitPhrases(words)).map(halves)),
    inverseKin: inverseKin(data.kinship),
    kinGenders: new Map([
      ...gendered(data.kinship, 'kin-male', 'male'),
      ...gendered(data.kinship, 'kin-female', 'female'),
    ]),
    nearKin: ofKind(data.kinship, 'near'),
    spouses: ofKind(data.kinship, 'spouse'),
    siblings: ofKind(data.kinship, 'sibling'),
    customs: {
      familyNamesFirst: keysOf(data.familyNamesFirst, foldSpelling),
      calledByGivenName: keysOf(alone, foldSpelling),
      genderOf: genderOf(data),
    },
    seats: new Map(data.states.flatMap(({ seats, iso3 }) => seats.map((seat) => [nameKey(seat), iso3]))),
  };
}
