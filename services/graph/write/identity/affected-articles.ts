import type { ManagedTransaction } from 'neo4j-driver';
import { followDecisions } from '../../identity/follow-decisions.ts';
import { readRows } from '../../run-statement.ts';
import { sortedUnique } from '../rows/compare-text.ts';
import { findNamers, findNamersByDecision } from './statements/find-namers.ts';

type Found = { id: string };

/**
 * The articles whose content may depend on where decisions lead from an entity: those that name it, and those in which it
 * is another one by now.
 */
export async function affectedArticles(transaction: ManagedTransaction, entity: string): Promise<string[]> {
  const onward = await followDecisions(transaction, [entity], 'onward');
  const back = await followDecisions(transaction, [entity], 'back');
  const readAs = [entity, ...back.map(({ from }) => from)];
  const elsewhere = sortedUnique(onward.map(({ to }) => to));
  const direct = await readRows<Found>(transaction, findNamers(entity));
  const decided =
    elsewhere.length > 0 ? await readRows<Found>(transaction, findNamersByDecision(elsewhere, readAs)) : [];
  return sortedUnique([...direct, ...decided].map(({ id }) => id));
}
