import { dependent } from '../grammar/sentence-tree.ts';
import { clauseOf, understoodSubject, withConjuncts } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

export type Member = Omit<Resolved, 'sentence' | 'from' | 'to'>;

/** A person without an office may be meant by any noun; one with another office is not. */
export function mayBeCalled({ profiles, lexicon }: Discourse, chain: string, noun: string): boolean {
  const profile = profiles.of(chain);
  if (noun === 'woman' || noun === 'sister') return profile?.gender === 'female';
  if (noun === 'man' || noun === 'brother') return profile?.gender === 'male' || profile?.gender === undefined;
  const kinds = lexicon.roles.get(noun);
  const roles = profile?.roles ?? [];
  if (noun === 'two' || noun === 'pair' || noun === 'three' || noun === 'trio') return true;
  if (!noun.includes(' ') && (kinds === undefined || roles.length === 0)) return true;
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
  let head = at;
  while (head + 1 < view.tokens.length && (view.tokens[head]?.head ?? -1) > head && head - at < 6) {
    head = view.tokens[head]?.head ?? head;
    if (/^(?:NNS|CD)$/.test(view.tokens[head]?.tag ?? '')) break;
  }
  const clause = /^(?:obj|iobj|obl)$/.test(view.tokens[head]?.relation ?? '') ? clauseOf(view, head) : undefined;
  const subject = clause === undefined ? undefined : understoodSubject(view, clause);
  return new Set(subject === undefined ? [] : (view.byHead.get(subject) ?? []).map(({ chain }) => chain));
}
