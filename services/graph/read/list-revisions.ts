import type { Driver } from 'neo4j-driver';
import type { ArticleRevision } from '../../../schema/article.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';
import { withoutNulls } from './without-nulls.ts';

export const revisionsOf = (url: string): Statement => ({
  text: `
MATCH (a:Article {url: $url})
RETURN a.id AS id, a.revision AS revision, a.publishedAt AS publishedAt, a.receivedAt AS receivedAt
ORDER BY revision`,
  params: { url },
});

/** Everything that ever stood at an address and was not withdrawn, oldest first. */
export async function listRevisions(graph: Driver, url: string): Promise<ArticleRevision[]> {
  const rows = await readTransaction(graph, (transaction) => readRows<ArticleRevision>(transaction, revisionsOf(url)));
  return rows.map(withoutNulls);
}
