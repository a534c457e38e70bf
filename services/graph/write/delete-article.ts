import type { Driver } from 'neo4j-driver';
import { readRows, write } from '../run-statement.ts';
import { writeTransaction } from '../write-transaction.ts';
import { deleteReadings } from './articles/delete-readings.ts';
import { findStoredArticles, type StoredArticleState } from './articles/find-stored-articles.ts';
import { recallReadings } from './articles/keep-readings.ts';
import { exchangeContent } from './exchange-content.ts';
import { deleteArticleNodes } from './retract/delete-article-nodes.ts';
import { settleRevisions } from './revisions/settle-revisions.ts';
import { later } from './rows/compare-text.ts';
import { recordWithdrawal } from './withdrawals/record-withdrawal.ts';

/**
 * Takes an article out of the graph, and with it everything that nothing else supports: the graph is then what it
 * would be had the article never come. Where it was the newest revision of its address, the one before it stands again.
 * Resolves to whether there was one. `queuedAt` is the time of receipt of a submission that was queued: a worker that
 * still has it cannot bring it back, nor one that has had it before.
 */
export const deleteArticle = (graph: Driver, id: string, queuedAt?: string): Promise<boolean> =>
  writeTransaction(graph, async (transaction) => {
    const [stored] = await readRows<StoredArticleState>(transaction, findStoredArticles([id]));
    const receivedAt = later(stored?.receivedAt, queuedAt);
    if (receivedAt !== undefined) await write(transaction, recordWithdrawal(id, receivedAt));
    if (!stored) return false;
    await exchangeContent(transaction, { fall: stored.hasContent ? [id] : [], rise: [] });
    await write(transaction, deleteReadings([id]));
    await write(transaction, deleteArticleNodes([id]));
    if (stored.url === null) return true;
    const { standing } = await settleRevisions(transaction, [stored.url]);
    const restored = standing.filter(({ hasContent }) => !hasContent).map((revision) => revision.id);
    await exchangeContent(transaction, { fall: [], rise: await recallReadings(transaction, restored) });
    return true;
  });
