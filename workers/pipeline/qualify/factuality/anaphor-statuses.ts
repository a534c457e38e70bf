import type { Status } from '../../../../schema/predicates.ts';
import { ancestors, dependent, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { clauseTense, type Tense } from './clause-tense.ts';
import type { FactualityLexicon } from './factuality-lexicon.ts';
import { readFactuality } from './read-factuality.ts';

const isPredicate = (tree: SentenceTree, at: number): boolean =>
  tree.tokens[at]?.upos === 'VERB' || dependent(tree, at, 'cop') !== undefined;

/** The tense around a noun: of the first clause above it that has one. */
function tenseAround(tree: SentenceTree, noun: number, lexicon: FactualityLexicon): Tense {
  const clauses = ancestors(tree, noun).filter((at) => isPredicate(tree, at));
  const tenses = clauses.map((at) => clauseTense(tree, at, false, lexicon));
  return tenses.find((tense) => tense !== 'none') ?? 'none';
}

const REAL: readonly Status[] = ['occurred', 'ongoing'];
const OPEN: readonly Status[] = [...REAL, 'planned', 'possible'];

/**
 * The statuses that an event may have which a definite noun names again, the one that its sentence says first. Most
 * sentences take it as given, and then say no more than their tense: what "lasted an hour" is over, what "is the first in
 * years" or "follows talks" may be over or lie ahead. A sentence that denies the event, or calls it off, names no status.
 */
export function anaphorStatuses(tree: SentenceTree, noun: number, lexicon: FactualityLexicon): readonly Status[] {
  const trigger = { from: noun, to: noun + 1 };
  const { status, polarity } = readFactuality(tree, noun, trigger, { heading: false, relation: false }, lexicon);
  if (polarity === 'negated') return [];
  if (status !== 'occurred' && status !== 'ongoing') return [status];
  const tense = tenseAround(tree, noun, lexicon);
  const isOver = tense === 'past' || tense === 'past-state' || (status === 'ongoing' && tense === 'ongoing');
  return [...new Set([status, ...(isOver ? REAL : OPEN)])];
}
