import type { ManagedTransaction } from 'neo4j-driver';
import type { IdentityDecision } from '../../../schema/identity-decision.ts';
import { readRows } from '../run-statement.ts';
import { findDecisions } from './find-decisions.ts';

type Direction = 'onward' | 'back';

/**
 * The merges and splits that lead on from entities, or back to whom led to them, step after step. In nearly every graph
 * that is one question with an empty answer.
 */
export async function followDecisions(
  transaction: ManagedTransaction,
  entities: Iterable<string>,
  direction: Direction,
): Promise<IdentityDecision[]> {
  const [near, far] = direction === 'onward' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const asked = new Set<string>();
  const found = new Map<string, IdentityDecision>();
  for (let next = [...new Set(entities)]; next.length > 0; ) {
    for (const entity of next) asked.add(entity);
    const rows = await readRows<{ decision: IdentityDecision }>(transaction, findDecisions(near, next));
    const moves = rows.map(({ decision }) => decision).filter(({ kind }) => kind !== 'distinct');
    for (const decision of moves) found.set(decision.id, decision);
    next = [...new Set(moves.map((decision) => decision[far]))].filter((entity) => !asked.has(entity));
  }
  return [...found.values()];
}

/** Where the merges lead from an entity; the entity itself when it was merged into nothing. */
export function endOfMerges(decisions: readonly IdentityDecision[], entity: string): string {
  const merges = new Map(decisions.flatMap(({ kind, from, to }) => (kind === 'merge' ? [[from, to] as const] : [])));
  const passed = new Set<string>();
  let at = entity;
  for (let to = merges.get(at); to !== undefined && !passed.has(to); to = merges.get(at)) {
    passed.add(to);
    at = to;
  }
  return at;
}

/** Where the merges in force lead from an entity, see `endOfMerges`. */
export const findEndOfMerges = async (transaction: ManagedTransaction, entity: string): Promise<string> =>
  endOfMerges(await followDecisions(transaction, [entity], 'onward'), entity);

/** An entity and all that were merged into it, in the end. */
export async function findMerged(transaction: ManagedTransaction, entity: string): Promise<Set<string>> {
  const back = await followDecisions(transaction, [entity], 'back');
  const merges = back.filter(({ kind }) => kind === 'merge');
  return new Set([entity, ...merges.map(({ from }) => from).filter((from) => endOfMerges(merges, from) === entity)]);
}
