import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/**
 * Holds the articles until the end of the transaction, new ones included. Setting a label that a node has takes its
 * lock and changes nothing. Assigning a property to itself would not do: Cypher reads the value before it takes the
 * lock, and so writes back what another transaction has changed meanwhile.
 */
export const lockArticles = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MERGE (a:Article {id: id}) ON MATCH SET a:Article',
  params: inBatch({ ids }),
});
