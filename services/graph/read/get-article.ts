import type { Driver } from 'neo4j-driver';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';
import { STORED_ARTICLE, type StoredArticle, type StoredArticleRow, toStoredArticle } from './stored-article.ts';

export const articleById = (id: string): Statement => ({
  text: `MATCH (a:Article {id: $id}) RETURN ${STORED_ARTICLE}`,
  params: { id },
});

/** One article as the graph has it, or undefined. */
export async function getArticle(graph: Driver, id: string): Promise<StoredArticle | undefined> {
  const [row] = await readTransaction(graph, (transaction) => readRows<StoredArticleRow>(transaction, articleById(id)));
  return row && toStoredArticle(row);
}
