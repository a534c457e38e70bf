import type { Statement } from '../../statement.ts';
import type { ArticleToSave } from '../article-to-save.ts';

/** Gives article nodes exactly these properties and no others. */
export const describeArticles = (rows: readonly ArticleToSave['article'][]): Statement => ({
  text: 'UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a = row',
  params: { rows },
});
