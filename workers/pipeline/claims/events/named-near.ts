import { ancestors, dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import type { Actor, SentenceView } from './sentence-view.ts';

/** Who is named at a token itself. */
export const mentioned = (view: SentenceView, at: number): Actor[] =>
  (view.mentionsAt.get(at) ?? []).map(({ entity, type }) => ({ entity: entity ?? '', type, token: at }));

/** The noun that a relative clause describes, when `at` is its pronoun: "the general who ordered". */
export function antecedent({ tree }: SentenceView, at: number): number | undefined {
  const clause = [at, ...ancestors(tree, at)].find((token) => tree.tokens[token]?.relation.endsWith(':relcl'));
  return clause === undefined ? undefined : tree.tokens[clause]?.head;
}

/** Tags of relative pronouns. */
export const RELATIVE = new Set(['WDT', 'WP', 'WP$']);

/**
 * Who is named beside a common noun: "the president, William Ruto", "Ambassador Huang", "two parties, the Renewal Party
 * and Forward Guinea".
 */
export function namedBeside(view: SentenceView, at: number): Actor[] {
  const beside = dependents(view.tree, at, 'appos').flatMap((child) => [
    child,
    ...dependents(view.tree, child, 'conj'),
  ]);
  const appositions = beside.flatMap((child) => mentioned(view, child)).filter(({ type }) => type !== 'Place');
  if (appositions.length > 0) return appositions;
  return dependents(view.tree, at, 'flat', 'compound', 'nmod:desc')
    .flatMap((child) => mentioned(view, child))
    .filter(({ type }) => type === 'Person');
}

/** "Belgian farmers of the Tractor Front": a body of one's own says more than one's country. */
export const ownBody = (view: SentenceView, at: number): Actor[] =>
  dependents(view.tree, at, 'nmod')
    .filter((child) => ['of', 'from'].includes(prepositionOf(view.tree, child)))
    .flatMap((child) => mentioned(view, child))
    .filter(({ type }) => type === 'Organization');

/** "one of its members", "the union's drivers": a body acts through those it possesses. */
export const ownMembers = (view: SentenceView, at: number): Actor[] =>
  dependents(view.tree, at, 'nmod:poss')
    .flatMap((child) => mentioned(view, child))
    .filter(({ type }) => type === 'Organization');

/** A seat of government as the state that is governed from it. */
export const governing = ({ stateOfSeat }: SentenceView, actor: Actor): Actor => {
  const state = stateOfSeat.get(actor.entity);
  return state === undefined ? actor : { ...actor, entity: state, type: 'State' };
};

const SEATED = new Set(['in', 'at']);

/** "Hong Kong police", "Catalonia's government", "police in Kenya": who governs a place acts there. */
export function governors(view: SentenceView, at: number): Actor[] {
  const owners = dependents(view.tree, at, 'nmod:poss', 'compound').flatMap((child) => mentioned(view, child));
  if (owners.length > 0) return owners;
  return dependents(view.tree, at, 'nmod')
    .filter((child) => SEATED.has(prepositionOf(view.tree, child)))
    .flatMap((child) => mentioned(view, child))
    .map((actor) => governing(view, actor))
    .filter(({ type }) => type === 'State' || type === 'Organization');
}
