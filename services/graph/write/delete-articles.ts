import type { Driver } from 'neo4j-driver';
import { readRows, write } from '../run-statement.ts';
import { writeTransaction } from '../write-transaction.ts';
import { pruneUnsupported } from './prune-unsupported.ts';
import { deleteArticleNodes } from './retract/delete-article-nodes.ts';
import { lockStoredArticle } from './retract/lock-stored-article.ts';
import { retractContent } from './retract-content.ts';

/**
 * Takes an article out of the graph, and with it everything that nothing else supports: the graph is then what it
 * would be had the article never come. Resolves to whether there was one.
 */
export const deleteArticle = (graph: Driver, id: string): Promise<boolean> =>
  writeTransaction(graph, async (transaction) => {
    const found = await readRows<{ id: string }>(transaction, lockStoredArticle(id));
    if (found.length === 0) return false;
    const retraction = await retractContent(transaction, [id]);
    await write(transaction, deleteArticleNodes([id]));
    await pruneUnsupported(transaction, retraction);
    return true;
  });
