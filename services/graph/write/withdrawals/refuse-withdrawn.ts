import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../../run-statement.ts';
import type { ArticleToSave } from '../article-to-save.ts';
import { findWithdrawals, type StoredWithdrawal } from './find-withdrawals.ts';
import { forgetWithdrawals } from './forget-withdrawals.ts';

/**
 * The articles of a batch that were withdrawn while a worker had them: one that fell silent for a while may come with them
 * long after. What was posted again since is another submission, and its withdrawal is forgotten.
 */
export async function refuseWithdrawn(
  transaction: ManagedTransaction,
  batch: readonly ArticleToSave[],
): Promise<Set<string>> {
  const found = await readRows<StoredWithdrawal>(transaction, findWithdrawals(batch.map(({ article }) => article.id)));
  if (found.length === 0) return new Set();
  const received = new Map(batch.map(({ article }) => [article.id, article.receivedAt]));
  const isAgain = ({ id, receivedAt }: StoredWithdrawal): boolean => (received.get(id) ?? '') > receivedAt;
  const again = found.filter(isAgain).map(({ id }) => id);
  if (again.length > 0) await write(transaction, forgetWithdrawals(again));
  return new Set(found.filter((withdrawal) => !isAgain(withdrawal)).map(({ id }) => id));
}
