import { dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { type Known, longest, type SentenceView, startingAt } from './sentence-view.ts';

const MOST_CLIMBS = 5;

const isVerbOf = (view: SentenceView, verb: number, use: string, lexicon: RelationLexicon): boolean =>
  lexicon.uses.get(use)?.has(view.tokens[verb]?.lemma ?? '') === true;

/** Where the clause takes place: the last "in ..." before the officer, with the state behind its comma. */
export function whereabouts(view: SentenceView, before: number, prepositions = /^(?:in|to)$/): Known[] {
  for (let at = before - 1; at > 0; at -= 1) {
    const found = startingAt(view, at, 'Place', 'State').filter(({ form }) => form !== 'adjective');
    const [first] = found;
    if (first === undefined || !prepositions.test(view.tokens[at - 1]?.lower ?? '')) continue;
    const beyond = view.tokens[first.to]?.text === ',' ? startingAt(view, first.to + 1, 'State') : [];
    return beyond.length > 0 ? beyond : found;
  }
  return [];
}

/** "received by President Ruto", "at the invitation of King Salman". */
export function isHost(view: SentenceView, top: number, lexicon: RelationLexicon): boolean {
  const { head = -1 } = view.tokens[top] ?? {};
  const preposition = prepositionOf(view.tree, top);
  if (preposition === 'of') return view.tokens[head]?.lemma === 'invitation';
  return preposition === 'by' && isVerbOf(view, head, 'hosting', lexicon);
}

/** "flies to Kyiv to meet President Marchenko", "travels to Lima for talks with Prime Minister Ruiz". */
export function isVisited(view: SentenceView, top: number, lexicon: RelationLexicon): boolean {
  const { head = -1, relation = '' } = view.tokens[top] ?? {};
  const meets =
    relation === 'obj'
      ? view.tokens[head]?.lemma === 'meet'
      : prepositionOf(view.tree, top) === 'with' && relation !== '';
  if (!meets) return false;
  for (let at = head, steps = 0; at >= 0 && steps < 4; at = view.tokens[at]?.head ?? -1, steps += 1) {
    if (isVerbOf(view, at, 'travel', lexicon)) return true;
  }
  return false;
}

/** "fled to Togo, where President Adjo received him": what "where" stands for. */
export function whereOf(view: SentenceView, top: number): Known[] {
  for (let at = top, steps = 0; at >= 0 && steps < MOST_CLIMBS; at = view.tokens[at]?.head ?? -1, steps += 1) {
    const { relation = '', head = -1 } = view.tokens[at] ?? {};
    const where = relation.startsWith('acl')
      ? dependents(view.tree, at, 'advmod').some((child) => view.tokens[child]?.lower === 'where')
      : false;
    if (where) return longest(view.over.get(head) ?? [], 'State', 'Place').filter(({ form }) => form !== 'adjective');
  }
  return [];
}

/** "Ruiz and Bhutan's trade minister": the states of the officers with whom this one is named in one breath. */
export function statesOfJoined(view: SentenceView, top: number): Known[] {
  const { relation = '', head = -1 } = view.tokens[top] ?? {};
  const joined = [...dependents(view.tree, top, 'conj'), ...(relation === 'conj' && head >= 0 ? [head] : [])];
  return joined
    .flatMap((node) => dependents(view.tree, node, 'nmod:poss', 'amod', 'compound', 'nmod:desc'))
    .flatMap((node) => longest(view.over.get(node) ?? [], 'State'));
}

/** "The United States did nothing, although two senators urged it": whom the main clause is about. */
export function ofMainClause(view: SentenceView, top: number): Known[] {
  const { relation = '', head = -1 } = view.tokens[top] ?? {};
  const clause = view.tokens[head];
  const isSubordinate = relation.startsWith('nsubj') && clause?.relation === 'advcl';
  const subject = isSubordinate ? dependents(view.tree, clause.head, 'nsubj')[0] : undefined;
  return subject === undefined
    ? []
    : longest(view.over.get(subject) ?? [], 'State').filter(({ form }) => form === 'name');
}

/** The clauses of which the officer is the subject. */
function ownClauses(view: SentenceView, top: number): number[] {
  const joined = view.tokens[top]?.relation === 'conj' ? (view.tokens[top]?.head ?? top) : top;
  const { relation = '', head = -1 } = view.tokens[joined] ?? {};
  if (!relation.startsWith('nsubj') || head < 0) return [];
  return [head, ...dependents(view.tree, head, 'advcl', 'conj', 'xcomp')];
}

/** "Visiting Manila, Secretary Ana Ruiz said", "landed in Nairobi". */
export const isVisitor = (view: SentenceView, top: number, lexicon: RelationLexicon): boolean =>
  ownClauses(view, top).some((clause) => isVerbOf(view, clause, 'visiting', lexicon));

/** The states and places to which the officer does something: they are another's. */
export function towardsOf(view: SentenceView, top: number, lexicon: RelationLexicon): string[] {
  return ownClauses(view, top)
    .filter((clause) => !isVerbOf(view, clause, 'own-country', lexicon))
    .flatMap((clause) => {
      const visits = isVerbOf(view, clause, 'visiting', lexicon);
      const goals = dependents(view.tree, clause, 'obl').filter((goal) => prepositionOf(view.tree, goal) === 'to');
      const travels = isVerbOf(view, clause, 'travel', lexicon) ? goals : [];
      return [...dependents(view.tree, clause, 'obj', ...(visits ? ['obl'] : [])), ...travels];
    })
    .flatMap((node) => longest(view.over.get(node) ?? [], 'State', 'Place'))
    .filter(({ form }) => form === 'name' || form === 'capital')
    .map(({ type, entity, name }) => (type === 'State' ? entity : name.toLowerCase()));
}

/** "told reporters in Oslo", "speaking in Belgrade": the place of the clause of which the officer is the subject. */
export function speakingPlaces(view: SentenceView, top: number, lexicon: RelationLexicon): string[] {
  const { relation = '', head = -1 } = view.tokens[top] ?? {};
  const verbs = [
    ...(relation.startsWith('nsubj') && head >= 0 ? [head, ...dependents(view.tree, head, 'advcl')] : []),
    ...dependents(view.tree, top, 'acl', 'advcl'),
  ];
  return (
    verbs
      .filter((verb) => isVerbOf(view, verb, 'speaking', lexicon))
      // "told reporters in Oslo" ties the place to the reporters.
      .flatMap((verb) => [verb, ...dependents(view.tree, verb, 'obj', 'iobj')])
      .flatMap((node) => dependents(view.tree, node, 'obl', 'nmod'))
      .filter((place) => prepositionOf(view.tree, place) === 'in')
      .flatMap((place) => longest(view.over.get(place) ?? [], 'Place').map(({ name }) => name))
  );
}
