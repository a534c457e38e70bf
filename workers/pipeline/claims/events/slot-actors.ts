import { dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { actorsOf, ownersOf } from './actors.ts';
import { isListed } from './event-lexicon.ts';
import type { CompiledTrigger } from './event-rules.ts';
import type { Actor, SentenceView } from './sentence-view.ts';
import type { Slot } from './trigger-pattern.ts';

/** What is done to a state's people is done to it; but who meets them or agrees with them does not do so with the state. */
const BETWEEN_ACTORS: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE']);

/**
 * Whom a filled slot names; a thing stands for whose it is ("seized a Kenyan vessel", "backed Kenya's bid"), and, where
 * the object may be a place, for where it is ("bombed a camp in Guaviare").
 */
export function meantBy(view: SentenceView, at: number, { predicate, rule }: CompiledTrigger): Actor[] {
  const places = rule.places === true;
  const isBetween = BETWEEN_ACTORS.has(predicate);
  const meant = actorsOf(view, at, isBetween ? 'agent' : 'patient');
  if (meant.length > 0) return meant;
  if (isBetween && isListed(view.lexicon.people, view.tree.tokens[at])) return [];
  const owners = ownersOf(view, at);
  return owners.length > 0 || !places ? owners : placesOf(view, at);
}

const WHERE = new Set(['in', 'of', 'at', 'near']);

const placesOf = (view: SentenceView, at: number): Actor[] =>
  dependents(view.tree, at, 'nmod', 'compound')
    .filter((child) => view.tree.tokens[child]?.relation === 'compound' || WHERE.has(prepositionOf(view.tree, child)))
    .flatMap((child) => actorsOf(view, child, 'patient'))
    .filter(({ type }) => type === 'Place');

/** A seat of government as the state that is governed from it. */
export const governing = ({ stateOfSeat }: SentenceView, actor: Actor): Actor => {
  const state = stateOfSeat.get(actor.entity);
  return state === undefined ? actor : { ...actor, entity: state, type: 'State' };
};

/** A slot that names its nouns takes these, and whoever is named there; a state named there does not fit. */
export function fits(view: SentenceView, { nouns }: Slot, at: number): boolean {
  if (nouns === undefined) return true;
  const { lemma = '', lower = '' } = view.tree.tokens[at] ?? {};
  if (nouns.includes(lemma) || nouns.includes(lower)) return true;
  // "two Danes" are people, "Denmark" is a state.
  return (view.mentionsAt.get(at) ?? []).some(
    ({ type, form }) => type === 'Person' || type === 'Organization' || form === 'adjective',
  );
}
