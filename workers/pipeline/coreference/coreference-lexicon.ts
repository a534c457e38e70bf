import { splitPhrases, splitWords } from '../split-words.ts';

export type Gender = 'male' | 'female';

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
  readonly givenNames: ReadonlySet<string>;
}

export interface CoreferenceLexicon {
  /** What a noun with "the" may stand for: `state`, `government`, `official-name`, `island`, `states`, `persons`, `human`. */
  readonly nounKinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** "the court" to the words that the name of a court holds. */
  readonly bodyNouns: ReadonlyMap<string, ReadonlySet<string>>;
  /** "the leader" to the offices of those who are called so; `* minister` is any office that ends so. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** What somebody is to one whose "son" or "sister" he has. */
  readonly inverseKin: ReadonlyMap<string, ReadonlySet<string>>;
  readonly kinGenders: ReadonlyMap<string, Gender>;
  readonly genderOf: (givenName: string) => Gender | undefined;
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
  for (const { kind, words } of rules) {
    const [left, right] = halves(words);
    if (kind === 'organization') addAll(nouns, splitWords(left), splitWords(right));
  }
  return nouns;
}

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

export function buildCoreferenceLexicon(data: CoreferenceData): CoreferenceLexicon {
  const names = (kind: string): Set<string> =>
    new Set(data.genders.filter((rule) => rule.kind === kind).flatMap(({ words }) => splitWords(words.toLowerCase())));
  const [female, either] = [names('female'), names('either')];
  return {
    nounKinds: nounKinds(data.nouns),
    bodyNouns: bodyNouns(data.nouns),
    roles: roleKinds(data.roles),
    inverseKin: inverseKin(data.kinship),
    kinGenders: new Map([...gendered(data.kinship, 'kin-male', 'male'), ...gendered(data.kinship, 'kin-female', 'female')]),
    // A usual given name that is no woman's is a man's, unless both bear it.
    genderOf: (name) => {
      if (either.has(name)) return undefined;
      if (female.has(name)) return 'female';
      return data.givenNames.has(name) ? 'male' : undefined;
    },
  };
}
