import type { State } from '../gazetteer/gazetteer.ts';
import { buildPhraseIndex, type PhraseIndex } from '../phrase-index.ts';
import { splitPhrases, splitWords } from '../split-words.ts';
import { buildHomonyms, type Homonym, type HomonymRule } from './homonym-places.ts';
import { type KnownName, organizationNames, type PhraseListRule, placeNames, stateNames } from './known-names.ts';

export type { KnownName, PhraseListRule } from './known-names.ts';

export interface WordListRule {
  readonly id: string;
  readonly reason: string;
  readonly words: string;
}

export interface KindedWords extends WordListRule {
  readonly kind: string;
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
  /** Words with which a newspaper's name begins: "Daily". */
  readonly organizationFirst: ReadonlySet<string>;
  /** Bodies that every state has, written small: "the foreign ministry". */
  readonly genericBodies: PhraseIndex<true>;
  readonly homonyms: ReadonlyMap<string, Homonym>;
  readonly evidence: {
    readonly personVerbs: ReadonlySet<string>;
    readonly personObjects: ReadonlySet<string>;
    readonly placeApposed: ReadonlySet<string>;
    readonly placeNouns: ReadonlySet<string>;
    readonly placeCases: ReadonlySet<string>;
    readonly placeTails: ReadonlySet<string>;
    readonly organizationNouns: ReadonlySet<string>;
  };
  readonly seats: {
    readonly where: ReadonlySet<string>;
    readonly journey: ReadonlySet<string>;
    readonly tails: ReadonlySet<string>;
    readonly actingTails: ReadonlySet<string>;
    readonly wishes: ReadonlySet<string>;
    readonly gifts: ReadonlySet<string>;
    readonly placeVerbs: ReadonlySet<string>;
    readonly placePredicates: ReadonlySet<string>;
    readonly imposed: ReadonlySet<string>;
  };
  readonly vessels: {
    readonly prefixes: ReadonlySet<string>;
    readonly nouns: ReadonlySet<string>;
    readonly crew: ReadonlySet<string>;
  };
}

export interface NameData {
  readonly states: readonly State[];
  readonly givenNames: readonly WordListRule[];
  readonly familyNamesFirst: readonly WordListRule[];
  readonly organizations: readonly PhraseListRule[];
  readonly organizationHeads: readonly PhraseListRule[];
  readonly places: readonly PhraseListRule[];
  readonly placeWords: readonly PhraseListRule[];
  readonly genericBodies: readonly PhraseListRule[];
  readonly evidence: readonly KindedWords[];
  readonly vessels: readonly KindedWords[];
  readonly seats: readonly KindedWords[];
  readonly homonyms: readonly HomonymRule[];
}

const words = (rules: readonly WordListRule[]): Set<string> =>
  new Set(rules.flatMap((rule) => splitWords(rule.words.toLowerCase())));

const wordsOfKind = (rules: readonly KindedWords[], kind: string): Set<string> =>
  new Set(rules.filter((rule) => rule.kind === kind).flatMap((rule) => splitWords(rule.words)));

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
    organizationFirst: phrases(data.organizationHeads, 'first'),
    genericBodies: buildPhraseIndex(
      data.genericBodies.flatMap((rule) => splitPhrases(rule.phrases)).map((phrase) => [phrase, true] as const),
    ),
    homonyms: buildHomonyms(data.homonyms),
    evidence: {
      personVerbs: wordsOfKind(data.evidence, 'person-verb'),
      personObjects: wordsOfKind(data.evidence, 'person-object'),
      placeApposed: wordsOfKind(data.evidence, 'place-apposed'),
      placeNouns: wordsOfKind(data.evidence, 'place-noun'),
      placeCases: wordsOfKind(data.evidence, 'place-case'),
      placeTails: wordsOfKind(data.evidence, 'place-tail'),
      organizationNouns: wordsOfKind(data.evidence, 'organization-noun'),
    },
    seats: {
      where: wordsOfKind(data.seats, 'where'),
      journey: wordsOfKind(data.seats, 'journey'),
      tails: wordsOfKind(data.seats, 'tail'),
      actingTails: wordsOfKind(data.seats, 'acting-tail'),
      wishes: wordsOfKind(data.seats, 'wish'),
      gifts: wordsOfKind(data.seats, 'gift'),
      placeVerbs: wordsOfKind(data.seats, 'place-verb'),
      placePredicates: wordsOfKind(data.seats, 'place-predicate'),
      imposed: wordsOfKind(data.seats, 'imposed'),
    },
    vessels: {
      prefixes: wordsOfKind(data.vessels, 'prefix'),
      nouns: wordsOfKind(data.vessels, 'noun'),
      crew: wordsOfKind(data.vessels, 'crew'),
    },
  };
}
