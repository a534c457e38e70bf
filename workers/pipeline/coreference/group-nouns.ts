import { dependent, dependents } from '../grammar/sentence-tree.ts';
import { clauseOf, understoodSubject, withConjuncts } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

export type Member = Omit<Resolved, 'sentence' | 'from' | 'to'>;

/** Who has another office than one of these is not called so: a minister is none of "both presidents". */
const OFFICES = new Set(
  'president minister premier chancellor king queen monarch governor ambassador mayor senator judge'.split(' '),
);

/** A person without an office may be meant by any noun; one with another office is not. */
export function mayBeCalled({ profiles, lexicon }: Discourse, chain: string, noun: string): boolean {
  const profile = profiles.of(chain);
  if (noun === 'woman' || noun === 'sister') return profile?.gender === 'female';
  if (noun === 'man' || noun === 'brother') return profile?.gender === 'male' || profile?.gender === undefined;
  const kinds = lexicon.roles.get(noun);
  const roles = profile?.roles ?? [];
  if (noun === 'two' || noun === 'pair' || noun === 'three' || noun === 'trio') return true;
  const offices = roles.flatMap(({ role }) => role.split(' ').at(-1) ?? []).filter((word) => OFFICES.has(word));
  const isOffice = OFFICES.has(noun) && offices.length > 0;
  if (!noun.includes(' ') && !isOffice && (kinds === undefined || roles.length === 0)) return true;
  return roles.some(({ role }) => role.endsWith(noun) || kinds?.includes(role) === true);
}

/** "Kenya and Uganda", or the subject and the one to whom it does something. */
export function joinedMembers(view: SentenceView, members: ReadonlyMap<string, Member>, size: number): Member[] {
  for (const head of view.byHead.keys()) {
    if (dependent(view.tree, head, 'conj') === undefined) continue;
    const heads = withConjuncts(view, head);
    const chains = new Set(heads.flatMap((at) => (view.byHead.get(at) ?? []).map(({ chain }) => chain)));
    const group = [...chains].flatMap((chain) => members.get(chain) ?? []);
    if (group.length === size && chains.size === size) return group;
  }
  return [];
}

/** "Kollie rang both presidents": whoever does something to a group is none of it. */
export function actorsAbove(view: SentenceView, at: number): Set<string> {
  const { relation = '' } = view.tokens[at] ?? {};
  // "The friendship of the two presidents" may be what one of them praises; "talks with both presidents" are with others.
  const isWith = dependents(view.tree, at, 'case').some((child) => view.tokens[child]?.lower === 'with');
  const isOther = /^(?:obj|iobj|obl)$/.test(relation) || (relation === 'nmod' && isWith);
  const clause = isOther ? clauseOf(view, at) : undefined;
  const subject = clause === undefined ? undefined : understoodSubject(view, clause);
  return new Set(subject === undefined ? [] : (view.byHead.get(subject) ?? []).map(({ chain }) => chain));
}
