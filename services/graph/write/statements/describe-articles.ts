import type { Statement } from '../../statement.ts';
import type { ArticleToSave } from '../article-to-save.ts';
import { inBatch } from '../batch-parameters.ts';

/** Gives article nodes exactly these properties and no others. */
export const describeArticles = (rows: readonly ArticleToSave['article'][]): Statement => ({
  text: 'UNWIND $batch.rows AS row MATCH (a:Article {id: row.id}) SET a = row',
  params: inBatch({ rows }),
});
