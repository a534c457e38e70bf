import type { Status } from '../../../../schema/predicates.ts';
import { dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { hasEmptySubject, isClauseNegated } from './clause-negation.ts';
import { auxiliariesOf, clauseTense, isInfinitive, presentStatus, type Tense } from './clause-tense.ts';
import type { FactualityLexicon } from './factuality-lexicon.ts';
import { conditionalChild, isInvertedCondition, isPolarQuestion, reportsPast } from './surrounding-clauses.ts';

/** What a word says of itself before what governs it is heard; no status means that the governor decides. */
export interface OwnReading {
  readonly status: Status | undefined;
  readonly isNegated: boolean;
}

/** What stays the same on the whole way up from one event. */
export interface Climb {
  readonly tree: SentenceTree;
  readonly lexicon: FactualityLexicon;
  readonly isHeading: boolean;
  /** Words of the trigger, whose meaning the claim already has: they neither negate nor put off. */
  readonly trigger: { readonly from: number; readonly to: number };
}

function hasAdverb({ tree, lexicon }: Climb, at: number, list: string): boolean {
  return dependents(tree, at, 'advmod').some((child) => lexicon.words(list).has(tree.tokens[child]?.lower ?? ''));
}

function wouldStatus(climb: Climb, at: number): Status {
  if (hasAdverb(climb, at, 'adverb-narrative')) return 'occurred';
  return reportsPast(climb.tree, at, climb.lexicon) ? 'planned' : 'possible';
}

function tenseStatus(climb: Climb, at: number, tense: Tense): Status | undefined {
  switch (tense) {
    case 'none':
      return undefined;
    case 'past':
      return 'occurred';
    case 'past-state':
      if (!reportsPast(climb.tree, at, climb.lexicon)) return 'occurred';
      return presentStatus(climb.tree, at, false, climb.lexicon);
    case 'present':
      return presentStatus(climb.tree, at, climb.isHeading, climb.lexicon);
    case 'would':
      return wouldStatus(climb, at);
    case 'ongoing':
      return presentStatus(climb.tree, at, false, climb.lexicon);
    default:
      return tense;
  }
}

/** A plan or a standing act under a condition is only possible, and so is whatever is asked. */
function isInDoubt({ tree, lexicon }: Climb, at: number, status: Status): boolean {
  return isPolarQuestion(tree, at) || (status !== 'occurred' && conditionalChild(tree, at, lexicon));
}

/**
 * The clause of a verb or another predicate, by its own auxiliaries and negations. An unreal condition ("had they not
 * invaded") is possible and affirmed, whatever its words: what it negates is what happened.
 */
export function readClause(climb: Climb, at: number): OwnReading {
  const { tree, lexicon, trigger } = climb;
  const isNegated = isClauseNegated(tree, at, lexicon, trigger.from);
  if (isInvertedCondition(tree, at)) return { status: 'possible', isNegated: false };
  const tense = clauseTense(tree, at, isNegated, lexicon);
  const status = tenseStatus(climb, at, tense);
  if (hasAdverb(climb, at, 'adverb-unlikely')) return { status: 'possible', isNegated: true };
  if (hasAdverb(climb, at, 'adverb-possible')) return { status: 'possible', isNegated };
  return { status: status === undefined || !isInDoubt(climb, at, status) ? status : 'possible', isNegated };
}

/** Auxiliaries of the first conjunct serve the second when it is a bare form without subject: "will visit and meet". */
export function sharesAuxiliaries(tree: SentenceTree, at: number, first: number): boolean {
  const { tag = '' } = tree.tokens[at] ?? {};
  if (isInfinitive(tree, at) || auxiliariesOf(tree, at).length > 0) return false;
  if (dependents(tree, at, 'nsubj', 'nsubj:pass', 'expl').length > 0) return false;
  const lead = auxiliariesOf(tree, first);
  const firstTag = tree.tokens[first]?.tag ?? '';
  // The tagger takes the bare form after a long first conjunct for a present tense.
  if (tag === 'VB' || tag === 'VBP') return firstTag === 'VB' || (firstTag === 'VBP' && tag === 'VB');
  return (tag === 'VBN' || tag === 'VBG' || tag === 'VBD') && tag === firstTag && lead.length > 0;
}

/** The negation of the first conjunct reaches the second: over its auxiliaries, by "or" and "nor", by its subject. */
export function sharesNegation(climb: Climb, at: number, first: number): boolean {
  const { tree, lexicon } = climb;
  const conjunction = dependents(tree, at, 'cc').map((child) => tree.tokens[child]?.lower)[0] ?? 'and';
  const own = dependents(tree, at, 'nsubj', 'nsubj:pass', 'expl').length > 0;
  if (conjunction === 'but' || conjunction === 'yet' || own) return false;
  if (hasEmptySubject(tree, first, lexicon) || conjunction === 'or' || conjunction === 'nor') return true;
  return sharesAuxiliaries(tree, at, first);
}
