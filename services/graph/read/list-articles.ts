import type { Driver } from 'neo4j-driver';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';
import { STORED_ARTICLE, type StoredArticle, type StoredArticleRow, toStoredArticle } from './stored-article.ts';

/** `after` is the last article of the page before; `duplicates` leaves out, or asks for, those that reprint another. */
export type ArticlePage = {
  limit: number;
  after?: { receivedAt: string; id: string };
  duplicates?: 'only' | 'none';
};

const FILTERS = {
  only: 'AND EXISTS { (a)-[:REPRINTS]->() }',
  none: 'AND NOT EXISTS { (a)-[:REPRINTS]->() }',
} as const;

// After every time that there is: an ISO date begins with a digit or, beyond the year 9999, a sign.
const END_OF_TIME = { receivedAt: '~', id: '~' };

/** The condition on `receivedAt` alone lets the index find the page; the other one puts its first item right. */
export const articlesByReceipt = ({ limit, after = END_OF_TIME, duplicates }: ArticlePage): Statement => ({
  text: `
MATCH (a:Article)
WHERE a.receivedAt <= $after.receivedAt AND a.id IS NOT NULL
  AND (a.receivedAt < $after.receivedAt OR a.id < $after.id) ${duplicates ? FILTERS[duplicates] : ''}
WITH a ORDER BY a.receivedAt DESC, a.id DESC LIMIT $limit
RETURN ${STORED_ARTICLE}
ORDER BY properties.receivedAt DESC, properties.id DESC`,
  params: { limit, after },
});

/** One page of articles, the last received first. */
export async function listArticles(graph: Driver, page: ArticlePage): Promise<StoredArticle[]> {
  const rows = await readTransaction(graph, (transaction) =>
    readRows<StoredArticleRow>(transaction, articlesByReceipt(page)),
  );
  return rows.map(toStoredArticle);
}
