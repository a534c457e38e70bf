import type { Status } from '../../../../schema/predicates.ts';
import { dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { Token } from '../../token.ts';
import type { FactualityLexicon } from './factuality-lexicon.ts';

/**
 * The time of a clause by its own words. `none` is an infinitive or a participle, which takes its time from above;
 * `would` waits for what is above, and so does `past-state`, which after "said" is a shifted present.
 */
export type Tense = 'none' | 'past' | 'past-state' | 'present' | 'ongoing' | 'planned' | 'possible' | 'would';

const isTo = (token: Token | undefined): boolean => token?.lower === 'to' && token.tag === 'TO';

export const isInfinitive = (tree: SentenceTree, at: number): boolean =>
  dependents(tree, at, 'mark', 'aux').some((child) => isTo(tree.tokens[child]));

/** "Is due to visit", which parsers take for the preposition "due to"; the noun of that one has an article. */
function isDueTo({ tokens }: SentenceTree, at: number): boolean {
  const { tag } = tokens[at] ?? {};
  return tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.lower === 'due' && (tag === 'VB' || tag === 'NN');
}

/** The auxiliaries and the copula of a predicate in their order. */
export const auxiliariesOf = (tree: SentenceTree, at: number): Token[] =>
  dependents(tree, at, 'aux', 'cop').flatMap((child) => tree.tokens[child] ?? []);

const isPastForm = ({ tag }: Token): boolean => tag === 'VBD';

function modalTense({ lower }: Token, isNegated: boolean, isPerfect: boolean, lexicon: FactualityLexicon): Tense {
  if (lexicon.words('modal-future').has(lower)) return 'planned';
  if (lexicon.words('modal-would').has(lower)) return isPerfect ? 'possible' : 'would';
  // "Could not agree" did not agree; "could agree" may.
  if (lexicon.words('modal-could').has(lower) && isNegated && !isPerfect) return 'past';
  return 'possible';
}

function auxiliaryTense(auxiliaries: readonly Token[], verb: Token): Tense {
  const [first] = auxiliaries;
  // "Demanded that he be freed": a subjunctive; "being freed": a participle.
  if (first === undefined || first.tag === 'VB' || first.tag === 'VBG') return 'none';
  const isProgressive = verb.tag === 'VBG' || auxiliaries.some(({ lower }) => lower === 'being');
  if (first.lemma === 'have') {
    if (isProgressive) return isPastForm(first) ? 'past' : 'ongoing';
    // "Has been president" holds; "has been arrested" is over.
    const isState = auxiliaries.some(({ relation }) => relation === 'cop');
    return isState && !isPastForm(first) ? 'ongoing' : 'past';
  }
  if (isPastForm(first)) return isProgressive || first.relation === 'cop' ? 'past-state' : 'past';
  return isProgressive || first.relation === 'cop' ? 'ongoing' : 'present';
}

function bareTense(verb: Token, hasSubject: boolean, lexicon: FactualityLexicon): Tense {
  if (verb.tag === 'VBD')
    return lexicon.words('verb-stative').has(verb.lemma) || verb.lemma === 'be' ? 'past-state' : 'past';
  // "Turkey let him go": a past that looks like the bare form, which would have no subject.
  if (verb.tag === 'VB' && hasSubject && verb.relation === 'root') return 'past';
  return verb.tag === 'VBZ' || verb.tag === 'VBP' ? 'present' : 'none';
}

const opensWithSince = (tree: SentenceTree, at: number): boolean =>
  dependents(tree, at, 'case', 'mark').some((child) => tree.tokens[child]?.lower === 'since');

/** The tense of the clause of `at` by its form and its auxiliaries alone. */
export function clauseTense(tree: SentenceTree, at: number, isNegated: boolean, lexicon: FactualityLexicon): Tense {
  const verb = tree.tokens[at];
  if (verb === undefined) return 'none';
  const auxiliaries = auxiliariesOf(tree, at);
  const isPerfect = auxiliaries.some(({ lemma }) => lemma === 'have');
  const modal = auxiliaries.find(({ tag }) => tag === 'MD');
  if (modal !== undefined) return modalTense(modal, isNegated, isPerfect, lexicon);
  if (isInfinitive(tree, at) || isDueTo(tree, at)) {
    const isAnnounced = auxiliaries[0]?.lemma === 'be' && auxiliaries[0].tag !== 'VB';
    if (isAnnounced) return 'planned';
    return isPerfect ? 'past' : 'none';
  }
  // "Has been occupied since 1967" holds, "has been arrested" is done.
  const isLasting = isPerfect && auxiliaries[0]?.tag !== 'VBD' && lexicon.words('verb-stative').has(verb.lemma);
  if (isLasting && dependents(tree, at, 'obl', 'advcl').some((child) => opensWithSince(tree, child))) return 'ongoing';
  return auxiliaries.length > 0
    ? auxiliaryTense(auxiliaries, verb)
    : bareTense(verb, dependents(tree, at, 'nsubj').length > 0, lexicon);
}

/** What a present tense tells: a standing act, in a headline what has just happened, beside "next week" a plan. */
export function presentStatus(tree: SentenceTree, at: number, isHeading: boolean, lexicon: FactualityLexicon): Status {
  const ahead = lexicon.words('adverb-ahead');
  const isAhead = dependents(tree, at, 'obl', 'advmod').some(
    (child) =>
      ahead.has(tree.tokens[child]?.lower ?? '') ||
      dependents(tree, child, 'amod').some((word) => ahead.has(tree.tokens[word]?.lower ?? '')),
  );
  if (isAhead) return 'planned';
  const verb = tree.tokens[at];
  const isStanding = lexicon.words('verb-stative').has(verb?.lemma ?? '');
  return isHeading && !isStanding && verb?.tag !== 'VBG' ? 'occurred' : 'ongoing';
}
