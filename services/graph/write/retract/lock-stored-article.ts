import type { Statement } from '../../statement.ts';

/** Holds an article, if it is there, until the end of the transaction. */
export const lockStoredArticle = (id: string): Statement => ({
  text: 'MATCH (a:Article {id: $id}) SET a:Article RETURN a.id AS id',
  params: { id },
});
