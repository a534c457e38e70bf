import type { ManagedTransaction } from 'neo4j-driver';
import { readRows } from '../run-statement.ts';
import { findStoredArticles, type StoredArticleState } from './articles/find-stored-articles.ts';
import { recallReadings } from './articles/keep-readings.ts';
import { exchangeContent } from './exchange-content.ts';

/** Writes the articles once more that say anything, for when it is to be written otherwise than it was. */
export async function rewriteArticles(transaction: ManagedTransaction, ids: readonly string[]): Promise<void> {
  const stored = await readRows<StoredArticleState>(transaction, findStoredArticles(ids));
  const speaking = stored.filter(({ hasContent }) => hasContent).map(({ id }) => id);
  const rise = await recallReadings(transaction, speaking);
  await exchangeContent(transaction, { fall: rise.map(({ article }) => article.id), rise });
}
