import type { Statement } from '../../statement.ts';
import type { ArticleProperties } from '../article-to-save.ts';
import { inBatch } from '../batch-parameters.ts';

/**
 * Makes article nodes, or tells those that are there who has read them now. Whatever an article could lose is part of its
 * id, so that nothing has to be taken from it. Which revision it is, is settled after this.
 */
export const describeArticles = (rows: readonly ArticleProperties[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MERGE (a:Article {id: row.id})
SET a += row, a.revision = coalesce(a.revision, 1)`,
  params: inBatch({ rows }),
});
