import { baseRelation, dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { FactualityLexicon } from './factuality-lexicon.ts';

const UNTIL = new Set(['until', 'till']);
const ARGUMENTS = new Set(['nsubj', 'obj', 'iobj', 'expl']);

/** A noun phrase that is empty: "no minister", "nobody", "neither side", "none of them". */
export function isEmptyPhrase(tree: SentenceTree, noun: number, lexicon: FactualityLexicon): boolean {
  const empty = lexicon.words('negation-noun');
  if (empty.has(tree.tokens[noun]?.lower ?? '')) return true;
  return dependents(tree, noun, 'det', 'cc:preconj', 'advmod', 'amod').some((child) => {
    const word = tree.tokens[child]?.lower ?? '';
    // "Little hope", but "a little hope" and "the little hope".
    if (word === 'little') return dependents(tree, noun, 'det').length === 0;
    return empty.has(word) && !isCancelled(tree, child, lexicon);
  });
}

/** "Not only", "not all", "not just": the negation is about the word after it and leaves the clause as it is. */
function isCancelled(tree: SentenceTree, negation: number, lexicon: FactualityLexicon): boolean {
  return lexicon.words('negation-cancelled-by').has(tree.tokens[negation + 1]?.lower ?? '');
}

/** "Did not meet until 2020", "not until May did they meet": the words say that it happened, and when. */
function isUntil(tree: SentenceTree, at: number): boolean {
  return dependents(tree, at, 'obl', 'advcl').some((child) =>
    dependents(tree, child, 'case', 'mark').some((mark) => UNTIL.has(tree.tokens[mark]?.lower ?? '')),
  );
}

/** Negations that hang on the predicate itself, or by a slip of the parser on its auxiliary. */
function ownNegations(tree: SentenceTree, at: number, lexicon: FactualityLexicon): number {
  const negations = lexicon.words('negation');
  const onVerb = dependents(tree, at, 'advmod', 'cc', 'cc:preconj', 'neg');
  const onAuxiliary = dependents(tree, at, 'aux', 'cop').flatMap((aux) => dependents(tree, aux, 'advmod'));
  return [...onVerb, ...onAuxiliary].filter((child) => {
    const { lower = '' } = tree.tokens[child] ?? {};
    if (lower === 'longer') return tree.tokens[child - 1]?.lower === 'no';
    return negations.has(lower) && !isCancelled(tree, child, lexicon);
  }).length;
}

/** "At no point", "under no circumstances". */
function hasNegativePhrase(tree: SentenceTree, at: number, lexicon: FactualityLexicon): boolean {
  return dependents(tree, at, 'obl').some(
    (child) =>
      lexicon.words('negation-phrase').has(tree.tokens[child]?.lower ?? '') && isEmptyPhrase(tree, child, lexicon),
  );
}

/** Whether the subject is empty: "no minister attended". */
export const hasEmptySubject = (tree: SentenceTree, at: number, lexicon: FactualityLexicon): boolean =>
  dependents(tree, at, 'nsubj', 'nsubj:pass').some((child) => isEmptyPhrase(tree, child, lexicon));

/**
 * Whether the clause of `at` is negated by its own words: an adverb, an empty subject or object, a phrase. Negation in
 * a clause above or beside it is the business of the climb. `ignored` is a token whose "no" the trigger keeps to itself.
 */
export function isClauseNegated(tree: SentenceTree, at: number, lexicon: FactualityLexicon, ignored = -1): boolean {
  const hasEmptyArgument = (tree.children[at] ?? []).some(
    (child) =>
      ARGUMENTS.has(baseRelation(tree.tokens[child]?.relation ?? '')) &&
      child !== ignored &&
      !dependents(tree, child, 'det').includes(ignored) &&
      isEmptyPhrase(tree, child, lexicon),
  );
  // "Norway is no member": the predicate itself is the empty phrase.
  const isEmptyPredicate = dependents(tree, at, 'cop').length > 0 && isEmptyPhrase(tree, at, lexicon);
  const count = ownNegations(tree, at, lexicon);
  const nearMiss = dependents(tree, at, 'advmod').some((child) =>
    lexicon.words('adverb-near-miss').has(tree.tokens[child]?.lower ?? ''),
  );
  if (count > 0 && isUntil(tree, at)) return false;
  return count > 0 || isEmptyPredicate || hasEmptyArgument || nearMiss || hasNegativePhrase(tree, at, lexicon);
}
