import { dependent, dependents } from '../grammar/sentence-tree.ts';
import { withConjuncts } from './clauses.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** A state or an organization that is named, and no adjective. */
export const isBody = ({ type, form }: Resolved): boolean =>
  type === 'Organization' || (type === 'State' && form !== 'adjective');

/** What the noun of a state stands for: "the Kenyan government" and "Kenya's army" are the state where it acts. */
function collectiveState(view: SentenceView, at: number): Resolved | undefined {
  if (view.tokens[at]?.classes.has('collective') !== true) return undefined;
  const under = dependents(view.tree, at, 'amod', 'nmod', 'compound').flatMap((child) => view.byHead.get(child) ?? []);
  return under.find(({ type }) => type === 'State');
}

/** "The opposition Unity Party": the name right behind the noun that has its place in the grammar. */
const besideNoun = (view: SentenceView, at: number): readonly Resolved[] =>
  dependents(view.tree, at, 'appos')
    .flatMap((child) => view.byHead.get(child) ?? [])
    .filter(({ from, type, form }) => from === at + 1 && type === 'Organization' && form === 'name');

/** The state or organization that a noun means, when it is one alone. */
export function bodyAt(view: SentenceView, at: number): Resolved | undefined {
  const own = view.byHead.get(at) ?? besideNoun(view, at);
  const isOne = own.length === 1 && dependent(view.tree, at, 'conj') === undefined;
  return isOne && own[0] !== undefined && isBody(own[0]) ? own[0] : collectiveState(view, at);
}

/** Several entities that one noun phrase names: "Ruto and Kiir", "the two countries". */
export function several(view: SentenceView, at: number): Resolved[] {
  const named = withConjuncts(view, at).flatMap((token) => {
    const own = view.byHead.get(token) ?? [];
    const state = own.length === 0 ? collectiveState(view, token) : undefined;
    return state === undefined ? own : [state];
  });
  const isWhole = withConjuncts(view, at).every(
    (token) => view.byHead.has(token) || collectiveState(view, token) !== undefined,
  );
  return isWhole && named.length > 1 ? named : [];
}

/** Plural pronouns of an organization whose name is one: "the Houthis said they". */
export const isPlural = (view: SentenceView, at: number): boolean =>
  /S$/.test(view.tokens[at]?.tag ?? '') || view.byHead.get(at)?.[0]?.type === 'Organization';
