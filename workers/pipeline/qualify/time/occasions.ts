import { baseRelation, dependent, dependents, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { isNominal, isOtherOccasion, isPredicate } from './governors.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression } from './time-value.ts';

/** A token whose event takes place together with another one; `allows` says for which of its dates that is so. */
export interface Occasion {
  readonly at: number;
  readonly allows: (expression: TimeExpression) => boolean;
}

const always = (): boolean => true;

/** Any verb of a clause, or a noun or adjective that is its predicate. */
const isVerb = (tree: SentenceTree, at: number): boolean => tree.tokens[at]?.tag.startsWith('VB') === true;

const isPast = (tree: SentenceTree, at: number): boolean =>
  tree.tokens[at]?.tag === 'VBD' ||
  dependents(tree, at, 'aux', 'cop').some((child) => tree.tokens[child]?.tag === 'VBD');

const isAhead = (tree: SentenceTree, at: number): boolean =>
  dependents(tree, at, 'aux').some((child) => tree.tokens[child]?.tag === 'MD');

/** A clause without subject or conjunction of its own, or with "while": "Visiting Manila on 19 March, she said". */
function isParticiple(tree: SentenceTree, at: number, lexicon: TimeLexicon): boolean {
  const { tag, relation } = tree.tokens[at] ?? {};
  if (relation !== 'advcl') return false;
  const [mark] = dependents(tree, at, 'mark', 'advmod').map((child) => tree.tokens[child]?.lower ?? '');
  const joins = dependents(tree, at, 'mark', 'case').length > 0;
  if (mark !== undefined && lexicon.is('same-clause', mark)) return true;
  return tag === 'VBG' && !joins && dependent(tree, at, 'nsubj') === undefined;
}

/** The verb that governs an infinitive or a report: which of its dates are also those of what it governs. */
function fromGovernor(tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] {
  const { head = -1, relation = '' } = tree.tokens[at] ?? {};
  const governor = tree.tokens[head];
  if (governor === undefined) return [];
  const follows = (expression: TimeExpression): boolean => expression.from > at && at > head;
  const base = baseRelation(relation);
  if (base === 'xcomp' || (base === 'ccomp' && dependent(tree, at, 'mark', 'nsubj') === undefined)) {
    // "On Monday Peru agreed to send": the promise has the date. "began to send": both have.
    const shares = lexicon.is('aspect-verb', governor.lemma) || !isPast(tree, head);
    return [{ at: head, allows: shares ? always : follows }];
  }
  // The tree may give the date at the end of a report to the verb of saying.
  if (base === 'ccomp') return [{ at: head, allows: follows }];
  return base === 'advcl' && isParticiple(tree, at, lexicon) ? [{ at: head, allows: always }] : [];
}

/** Clauses of one subject, one after the other: "was arrested and charged on Monday". */
function fromConjuncts(tree: SentenceTree, at: number): Occasion[] {
  const { head = -1, relation } = tree.tokens[at] ?? {};
  const isAlike = (other: number): boolean =>
    isVerb(tree, other) === isVerb(tree, at) &&
    isPast(tree, other) === isPast(tree, at) &&
    isAhead(tree, other) === isAhead(tree, at);
  const isDay = ({ past = '' }: TimeExpression): boolean => /^\d{4}-\d{2}-\d{2}$/.test(past);
  const hasSubject = (verb: number): boolean => dependent(tree, verb, 'nsubj') !== undefined;
  if (!isVerb(tree, at)) return [];
  const above = relation === 'conj' && isVerb(tree, head) ? [head] : [];
  const first = above[0] ?? at;
  const before = above.map((verb) => ({
    at: verb,
    allows: (expression: TimeExpression) =>
      isAlike(verb) && (isFronted(tree, verb, expression) || (isDay(expression) && !hasSubject(at))),
  }));
  const behind = dependents(tree, first, 'conj')
    .filter((verb) => verb !== at && verb > at && isVerb(tree, verb))
    .map((verb) => ({
      at: verb,
      allows: (expression: TimeExpression) =>
        isAlike(verb) && isDay(expression) && !hasSubject(verb) && expression.from > verb,
    }));
  return [...before, ...behind];
}

/** Stands before the verb and its subject, so that it sets the time of all that follows. */
export function isFronted(tree: SentenceTree, verb: number, { from, to }: TimeExpression): boolean {
  const subject = dependent(tree, verb, 'nsubj', 'expl') ?? verb;
  return from < verb && to <= subject;
}

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

/** "refused to join in 2022", "barred him from entering in 2022": the tree gives the date to the verb carried. */
function fromCarried(tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] {
  if (!lexicon.is('aspect-verb', tree.tokens[at]?.lemma)) return [];
  const isFrom = (child: number): boolean => tree.tokens[dependent(tree, child, 'mark') ?? -1]?.lower === 'from';
  const holders = [at, ...dependents(tree, at, 'obj')];
  const clauses = holders.flatMap((holder) => dependents(tree, holder, 'advcl', 'acl')).filter(isFrom);
  return [...dependents(tree, at, 'xcomp'), ...clauses].map((child) => ({ at: child, allows: always }));
}

/** "won the 2019 election", "skipped last week's summit": the date of the event is that of taking part. */
const fromObject = (tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] =>
  lexicon.is('occasion-verb', tree.tokens[at]?.lemma)
    ? dependents(tree, at, 'obj', 'nsubj:pass').map((child) => ({ at: child, allows: always }))
    : [];

/** The events that take place together with the one at `at`, by the grammar of the sentence. */
export function occasionsWith(tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] {
  const participles = dependents(tree, at, 'advcl')
    .filter((child) => isParticiple(tree, child, lexicon))
    .map((child) => ({ at: child, allows: always }));
  return [
    ...fromGovernor(tree, at, lexicon),
    ...fromParticipleOfNoun(tree, at, lexicon),
    ...fromNounOfParticiple(tree, at, lexicon),
    ...fromClauseOfNoun(tree, at, lexicon),
    ...participles,
    ...fromObject(tree, at, lexicon),
    ...fromCarried(tree, at, lexicon),
    ...fromConjuncts(tree, at),
  ];
}
