import type { State } from '../gazetteer/gazetteer.ts';
import { buildPhraseIndex, type PhraseIndex } from '../phrase-index.ts';
import { splitPhrases, splitWords } from '../split-words.ts';

/** A name that the data knows. A `seat` is a state when it acts and a place when something is there. */
export type KnownName =
  | { readonly type: 'State'; readonly form: 'name' | 'adjective' | 'seat'; readonly state: State }
  | { readonly type: 'Organization' | 'Place'; readonly form: 'name'; readonly name: string }
  | { readonly type: 'blocked' };

export interface WordListRule {
  readonly id: string;
  readonly reason: string;
  readonly words: string;
}

export interface PhraseListRule {
  readonly id: string;
  readonly reason: string;
  readonly kind?: string;
  readonly phrases: string;
}

export interface NameLexicon {
  readonly known: PhraseIndex<KnownName>;
  readonly givenNames: ReadonlySet<string>;
  /** Family names that stand before the given name. */
  readonly familyNamesFirst: ReadonlySet<string>;
  readonly organizationLast: ReadonlySet<string>;
  readonly organizationOf: ReadonlySet<string>;
  readonly organizationGeneric: ReadonlySet<string>;
  readonly placeLast: ReadonlySet<string>;
  readonly placeFirst: ReadonlySet<string>;
  readonly placeBefore: ReadonlySet<string>;
}

export interface NameData {
  readonly states: readonly State[];
  readonly givenNames: readonly WordListRule[];
  readonly familyNamesFirst: readonly WordListRule[];
  readonly organizations: readonly PhraseListRule[];
  readonly organizationHeads: readonly PhraseListRule[];
  readonly places: readonly PhraseListRule[];
  readonly placeWords: readonly PhraseListRule[];
}

/** Names of peoples take an s where many of them are meant: Americans, but not Chineses. */
const withPlural = (adjective: string): string[] =>
  /(?:ese|ish|ch|s)$/.test(adjective) || adjective === adjective.toUpperCase()
    ? [adjective]
    : [adjective, `${adjective}s`];

function* stateNames(states: readonly State[]): Generator<[string, KnownName]> {
  for (const state of states) {
    for (const name of state.names) yield [name, { type: 'State', form: 'name', state }];
  }
  for (const state of states) {
    for (const word of state.adjectives.flatMap(withPlural)) yield [word, { type: 'State', form: 'adjective', state }];
    for (const seat of state.seats) yield [seat, { type: 'State', form: 'seat', state }];
  }
}

/** "Name = ABBREVIATION = Other name": the first is the canonical one. */
function* organizationNames(rules: readonly PhraseListRule[]): Generator<[string, KnownName]> {
  for (const group of rules.flatMap((rule) => splitPhrases(rule.phrases))) {
    const names = group.split(' = ');
    const name = names[0] ?? group;
    for (const alias of names) yield [alias, { type: 'Organization', form: 'name', name }];
  }
}

function* placeNames(rules: readonly PhraseListRule[]): Generator<[string, KnownName]> {
  for (const rule of rules) {
    for (const name of splitPhrases(rule.phrases)) {
      yield [name, rule.kind === 'blocked' ? { type: 'blocked' } : { type: 'Place', form: 'name', name }];
    }
  }
}

const words = (rules: readonly WordListRule[]): Set<string> =>
  new Set(rules.flatMap((rule) => splitWords(rule.words.toLowerCase())));

const phrases = (rules: readonly PhraseListRule[], kind: string): Set<string> =>
  new Set(rules.filter((rule) => rule.kind === kind).flatMap((rule) => splitPhrases(rule.phrases)));

export function buildNameLexicon(data: NameData): NameLexicon {
  return {
    known: buildPhraseIndex([
      ...stateNames(data.states),
      ...organizationNames(data.organizations),
      ...placeNames(data.places),
    ]),
    givenNames: words(data.givenNames),
    familyNamesFirst: words(data.familyNamesFirst),
    organizationLast: phrases(data.organizationHeads, 'last'),
    organizationOf: phrases(data.organizationHeads, 'of'),
    organizationGeneric: phrases(data.organizationHeads, 'generic'),
    placeLast: phrases(data.placeWords, 'last'),
    placeFirst: phrases(data.placeWords, 'first'),
    placeBefore: phrases(data.placeWords, 'before'),
  };
}
