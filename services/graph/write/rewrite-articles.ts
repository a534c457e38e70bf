import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { readRows } from '../run-statement.ts';
import { writeTransaction } from '../write-transaction.ts';
import { findStoredArticles, type StoredArticleState } from './articles/find-stored-articles.ts';
import { recallReadings } from './articles/keep-readings.ts';
import { exchangeContent } from './exchange-content.ts';

// Some 50 reports fit well into the memory that a transaction has.
const PORTION = 50;

/** Writes the articles once more that say anything, in a transaction of the caller's. */
export async function rewritePortion(transaction: ManagedTransaction, ids: readonly string[]): Promise<void> {
  const stored = await readRows<StoredArticleState>(transaction, findStoredArticles(ids));
  const speaking = stored.filter(({ hasContent }) => hasContent).map(({ id }) => id);
  const rise = await recallReadings(transaction, speaking);
  await exchangeContent(transaction, { fall: rise.map(({ article }) => article.id), rise });
}

/** Writes what articles said when they were read once more, for when it is to be written otherwise than it was. */
export async function rewriteArticles(graph: Driver, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += PORTION) {
    const portion = ids.slice(start, start + PORTION);
    await writeTransaction(graph, (transaction) => rewritePortion(transaction, portion));
  }
}
