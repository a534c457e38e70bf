import type { Statement } from '../../../statement.ts';
import { inBatch } from '../../batch-parameters.ts';

/** Marks the articles as not yet written anew since a decision; a label, so that they are found at once. */
export const markPending = (articles: readonly string[]): Statement => ({
  text: `
UNWIND $batch.articles AS id
MATCH (:Article {id: id})-[:READ_AS]->(r)
SET r:PendingReading`,
  params: inBatch({ articles }),
});
