import { type Static, Type } from 'typebox';
import { digest, nameKey } from './identity.ts';

export const DECISION_KINDS = ['merge', 'split', 'distinct'] as const;

/**
 * What somebody decided by hand on who is who. `merge`: what is read as `from` is `to`. `split`: what is `from` in the
 * `articles` is `to`, another of the same name. `distinct`: `from` and `to`, in the order of their ids, never become one.
 */
export const IdentityDecisionSchema = Type.Object({
  id: Type.String({ description: 'A hash of what is decided: to decide twice is to decide once' }),
  kind: Type.Enum([...DECISION_KINDS]),
  from: Type.String({ description: 'Entity id' }),
  to: Type.String({ description: 'Entity id' }),
  articles: Type.Optional(Type.Array(Type.String(), { description: 'Of a split: the ids of its articles, sorted' })),
  name: Type.Optional(Type.String({ description: 'Of a split: what the new entity is called' })),
  reason: Type.Optional(Type.String()),
  decidedAt: Type.String({ description: 'ISO 8601' }),
});
export type IdentityDecision = Static<typeof IdentityDecisionSchema>;

/** Why and when; not part of what is decided. */
export type DecisionNote = Pick<IdentityDecision, 'reason' | 'decidedAt'>;

const decisionId = (parts: readonly (string | null)[]): string => `decision_${digest(parts)}`;

export const mergeDecision = (from: string, to: string, note: DecisionNote): IdentityDecision => ({
  id: decisionId(['merge', from, to]),
  kind: 'merge',
  from,
  to,
  ...note,
});

/** The new entity is of the type of the old one, and a hash of what is split from what. */
export function splitDecision(
  from: string,
  articles: readonly string[],
  name: string | undefined,
  note: DecisionNote,
): IdentityDecision {
  const sorted = [...new Set(articles)].sort();
  const says = [nameKey(name ?? ''), 'split', from, ...sorted];
  const to = `${from.slice(0, from.indexOf('_'))}_${digest(says)}`;
  const named = name === undefined ? {} : { name };
  return { id: decisionId(says), kind: 'split', from, to, articles: sorted, ...named, ...note };
}

export function distinctDecision(one: string, other: string, note: DecisionNote): IdentityDecision {
  const [from, to] = one < other ? [one, other] : [other, one];
  return { id: decisionId(['distinct', from, to]), kind: 'distinct', from, to, ...note };
}
