import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { readTransaction } from '../../read-transaction.ts';
import { readRows, write } from '../../run-statement.ts';
import { writeTransaction } from '../../write-transaction.ts';
import { rewriteArticles } from '../rewrite-articles.ts';
import { findPending } from './statements/find-pending.ts';
import { unmarkPending } from './statements/unmark-pending.ts';

// Of ordinary reports, well within the memory and the time of a transaction, so that other writers wait for a second.
const PORTION = 50;

async function finishPortion(transaction: ManagedTransaction): Promise<boolean> {
  const pending = await readRows<{ id: string }>(transaction, findPending(PORTION));
  if (pending.length === 0) return false;
  const ids = pending.map(({ id }) => id);
  await rewriteArticles(transaction, ids);
  await write(transaction, unmarkPending(ids));
  return true;
}

/**
 * Writes anew what decisions have touched, portion after portion, until nothing is left: the rest of one that was cut
 * short by a crash too. Any number of processes may do so at once; `signal` stops this one between two portions.
 */
export async function finishPending(graph: Driver, signal?: AbortSignal): Promise<void> {
  // Asked first without the lock of the writers: nearly always nothing is left.
  const left = await readTransaction(graph, (transaction) => readRows(transaction, findPending(1)));
  if (left.length === 0) return;
  while (!signal?.aborted && (await writeTransaction(graph, finishPortion)));
}
