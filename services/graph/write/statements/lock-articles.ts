import type { Statement } from '../../statement.ts';

/**
 * Holds the articles until the end of the transaction, new ones included. Assigning a property to itself takes the
 * lock and changes nothing; two workers with one article then come one after the other.
 */
export const lockArticles = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $ids AS id MERGE (a:Article {id: id}) ON MATCH SET a.extractor = a.extractor',
  params: { ids },
});
