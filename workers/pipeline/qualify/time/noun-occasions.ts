import { baseRelation, dependents, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { isNominal, isOtherOccasion, isPredicate } from './governors.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression } from './time-value.ts';

/** A token whose event takes place together with another one; `allows` says for which of its dates that is so. */
export interface Occasion {
  readonly at: number;
  readonly allows: (expression: TimeExpression) => boolean;
}

export const always = (): boolean => true;

/** The event of a noun takes place with its verb when the verb says no more, or when it is where the clause is. */
function fromClauseOfNoun(tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] {
  const { tokens } = tree;
  if (!isNominal(tokens[at]?.tag) || isPredicate(tree, at)) return [];
  // "five days of talks" hang in the clause by their days.
  const above = tokens[at]?.head ?? -1;
  const isCounted = prepositionOf(tree, at) === 'of' && lexicon.unit.has(tokens[above]?.lower ?? '');
  const phrase = isCounted ? above : at;
  const { head = -1, relation = '' } = tokens[phrase] ?? {};
  const base = baseRelation(relation);
  if (head < 0) return [];
  if (base === 'conj') return [{ at: head, allows: always }];
  const happens = lexicon.is('happening-verb', tokens[head]?.lemma);
  if ((base === 'nsubj' || base === 'obj') && happens) return [{ at: head, allows: always }];
  const preposition = prepositionOf(tree, phrase).split(' ')[0];
  const isThere = lexicon.is('same-occasion', preposition) && !isOtherOccasion(tree, phrase, lexicon);
  const isOutcome = preposition === 'after' && lexicon.is('meeting-noun', tokens[at]?.lemma);
  const isInClause = base === 'obl' || (base === 'nmod' && preposition !== 'with');
  return isInClause && (isThere || isOutcome) ? [{ at: head, allows: always }] : [];
}

/** "talks brokered by Beijing": whoever brokers talks does so while they are held. */
function fromNounOfParticiple(tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] {
  const { head = -1, relation } = tree.tokens[at] ?? {};
  return relation === 'acl' && lexicon.is('meeting-noun', tree.tokens[head]?.lemma)
    ? [{ at: head, allows: always }]
    : [];
}

/** "a deal signed in 2001", "talks held on Monday": the participle says no more than that the noun takes place. */
const fromParticipleOfNoun = (tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] =>
  dependents(tree, at, 'acl')
    .filter((child) => tree.tokens[child]?.relation === 'acl')
    .filter((child) => lexicon.is('happening-verb', tree.tokens[child]?.lemma))
    .map((child) => ({ at: child, allows: always }));

/** The nouns below one, with itself: the tree may hang "that had been planned" on the last of them. */
const phraseOf = (tree: SentenceTree, at: number): number[] => [
  at,
  ...dependents(tree, at, 'nmod').flatMap((child) => phraseOf(tree, child)),
];

/**
 * "the summit that it held in November", "a visit which had been planned for today": the relative clause says no more
 * than that the noun takes place; with "due to" what is below it does. Only events are planned, no places and persons.
 */
function fromRelativeOfNoun(tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] {
  const { tokens } = tree;
  const names = (clause: number): boolean =>
    dependents(tree, clause, 'nsubj', 'obj').some((child) => tokens[child]?.tag === 'WDT');
  return phraseOf(tree, at).flatMap((holder) =>
    dependents(tree, holder, 'acl:relcl').flatMap((clause) => {
      const isPlanned = lexicon.is('ahead', tokens[clause]?.lemma);
      const verbs = [clause, ...(isPlanned ? dependents(tree, clause, 'xcomp') : [])];
      const happens = (verb: number): boolean => names(verb) && lexicon.is('happening-verb', tokens[verb]?.lemma);
      const isOwn = isPlanned ? verbs.some(names) : holder === at && happens(clause);
      return isOwn ? verbs.map((verb) => ({ at: verb, allows: always })) : [];
    }),
  );
}

/** Where the event of a noun takes place together with what is above it, or with a clause that hangs on it. */
export const occasionsOfNoun = (tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] => [
  ...fromParticipleOfNoun(tree, at, lexicon),
  ...fromRelativeOfNoun(tree, at, lexicon),
  ...fromNounOfParticiple(tree, at, lexicon),
  ...fromClauseOfNoun(tree, at, lexicon),
];
