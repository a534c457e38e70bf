import { baseRelation, dependent, dependents, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { always, type Occasion, occasionsOfNoun } from './noun-occasions.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression } from './time-value.ts';

/** Any verb of a clause, or a noun or adjective that is its predicate. */
const isVerb = (tree: SentenceTree, at: number): boolean => tree.tokens[at]?.tag.startsWith('VB') === true;

const isPast = (tree: SentenceTree, at: number): boolean =>
  tree.tokens[at]?.tag === 'VBD' ||
  dependents(tree, at, 'aux', 'cop').some((child) => tree.tokens[child]?.tag === 'VBD');

/** "has asked" and "is flying" tell of two times; "has met and thanked" of one. */
const isPerfect = (tree: SentenceTree, at: number): boolean | undefined => {
  const auxiliaries = dependents(tree, at, 'aux');
  return auxiliaries.length === 0 ? undefined : auxiliaries.some((child) => tree.tokens[child]?.lemma === 'have');
};

const isAhead = (tree: SentenceTree, at: number): boolean =>
  dependents(tree, at, 'aux').some((child) => tree.tokens[child]?.tag === 'MD');

/** "shook hands in Ganta, where they agreed on it": with a pronoun for subject, the story goes on there. */
function goesOnThere(tree: SentenceTree, at: number): boolean {
  const isWhere = (child: number): boolean => tree.tokens[child]?.lower === 'where';
  const subject = tree.tokens[dependent(tree, at, 'nsubj') ?? -1];
  return (
    subject?.tag === 'PRP' && tree.tokens[at]?.tag === 'VBD' && dependents(tree, at, 'advmod', 'mark').some(isWhere)
  );
}

/** A clause without subject or conjunction of its own, or with "while": "Visiting Manila on 19 March, she said". */
function isParticiple(tree: SentenceTree, at: number, lexicon: TimeLexicon): boolean {
  const { tag, relation } = tree.tokens[at] ?? {};
  if (relation !== 'advcl') return false;
  const [mark] = dependents(tree, at, 'mark', 'advmod').map((child) => tree.tokens[child]?.lower ?? '');
  // "responded by banning wine"
  const joins = mark !== 'by' && dependents(tree, at, 'mark', 'case').length > 0;
  if (mark !== undefined && lexicon.is('same-clause', mark)) return true;
  return tag === 'VBG' && !joins && dependent(tree, at, 'nsubj') === undefined;
}

/** "the talks on Monday at which they met", "a raid in which two were killed": what is told happens then. */
function fromClauseOfOccasion(tree: SentenceTree, at: number): Occasion[] {
  const { head = -1, relation } = tree.tokens[at] ?? {};
  const isThen = (child: number): boolean =>
    tree.tokens[child]?.lower === 'which' && /^(?:at|during|in|after)$/.test(prepositionOf(tree, child));
  if (relation !== 'acl:relcl') return [];
  const isEvent = tree.tokens[head]?.entity === 'O' && dependents(tree, at, 'obl').some(isThen);
  return isEvent || goesOnThere(tree, at) ? [{ at: head, allows: always }] : [];
}

/** The verb that governs an infinitive or a report: which of its dates are also those of what it governs. */
function fromGovernor(tree: SentenceTree, at: number, lexicon: TimeLexicon): Occasion[] {
  const { head = -1, relation = '' } = tree.tokens[at] ?? {};
  const governor = tree.tokens[head];
  if (governor === undefined) return [];
  const follows = (expression: TimeExpression): boolean => expression.from > at && at > head;
  // "spoke by phone an hour ago, his office says": between the report and whoever says so.
  const speaker = dependent(tree, head, 'nsubj') ?? head;
  const endsReport = ({ from, to }: TimeExpression): boolean => from > at && at < head && to <= speaker;
  const base = baseRelation(relation);
  if (base === 'xcomp' || (base === 'ccomp' && dependent(tree, at, 'mark', 'nsubj') === undefined)) {
    // "On Monday Peru agreed to send": the promise has the date. "began to send": both have.
    const shares = lexicon.is('aspect-verb', governor.lemma) || !isPast(tree, head);
    return [{ at: head, allows: shares ? always : follows }];
  }
  // The tree may give the date at the end of a report to the verb of saying.
  if (base === 'ccomp') return [{ at: head, allows: (expression) => follows(expression) || endsReport(expression) }];
  const isJourney = tree.tokens[at]?.tag === 'VB' && lexicon.is('visiting-verb', governor.lemma);
  return base === 'advcl' && (isJourney || isParticiple(tree, at, lexicon)) ? [{ at: head, allows: always }] : [];
}

/** Clauses of one subject, one after the other: "was arrested and charged on Monday". */
function fromConjuncts(tree: SentenceTree, at: number): Occasion[] {
  const { head = -1, relation } = tree.tokens[at] ?? {};
  const isAlike = (other: number): boolean =>
    isVerb(tree, other) === isVerb(tree, at) &&
    isPast(tree, other) === isPast(tree, at) &&
    (isPerfect(tree, other) ?? isPerfect(tree, at)) === (isPerfect(tree, at) ?? isPerfect(tree, other)) &&
    isAhead(tree, other) === isAhead(tree, at);
  const isFine = ({ past = '' }: TimeExpression): boolean => /^\d{4}(?:-\d{2}){0,2}$/.test(past);
  // "demanded it on Monday, and he called on him": a pronoun goes on with the story.
  const hasSubject = (verb: number): boolean =>
    dependents(tree, verb, 'nsubj').some((child) => tree.tokens[child]?.tag !== 'PRP');
  if (!isVerb(tree, at)) return [];
  const above = relation === 'conj' && isVerb(tree, head) ? [head] : [];
  const first = above[0] ?? at;
  const before = above.map((verb) => ({
    at: verb,
    allows: (expression: TimeExpression) =>
      isAlike(verb) &&
      (isFronted(tree, verb, expression) ||
        (!hasSubject(at) && (isFine(expression) || (expression.from < verb && first === verb)))),
  }));
  const behind = dependents(tree, first, 'conj')
    .filter((verb) => verb !== at && verb > at && isVerb(tree, verb))
    .map((verb) => ({
      at: verb,
      allows: (expression: TimeExpression) =>
        isAlike(verb) && isFine(expression) && !hasSubject(verb) && expression.from > verb,
    }));
  const [divider] = relation === 'parataxis' ? dependents(tree, at, 'punct') : [];
  // "In 2016 the police arrested him; Amnesty called for his release."
  const beside = tree.tokens[divider ?? -1]?.text === ';' && isVerb(tree, head) ? [head] : [];
  const opened = beside.map((verb) => ({
    at: verb,
    allows: (expression: TimeExpression) => isAlike(verb) && isFronted(tree, verb, expression),
  }));
  return [...before, ...behind, ...opened];
}

/** Stands before the verb and its subject, so that it sets the time of all that follows. */
export function isFronted(tree: SentenceTree, verb: number, { from, to }: TimeExpression): boolean {
  const subject = dependent(tree, verb, 'nsubj', 'expl') ?? verb;
  return from < verb && to <= subject;
}

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
    ...occasionsOfNoun(tree, at, lexicon),
    ...participles,
    ...fromClauseOfOccasion(tree, at),
    ...fromObject(tree, at, lexicon),
    ...fromCarried(tree, at, lexicon),
    ...fromConjuncts(tree, at),
  ];
}
