import type { Statement } from '../../../statement.ts';
import { inBatch } from '../../batch-parameters.ts';

export const unmarkPending = (articles: readonly string[]): Statement => ({
  text: `
UNWIND $batch.articles AS id
MATCH (:Article {id: id})-[:READ_AS]->(r)
REMOVE r:PendingReading`,
  params: inBatch({ articles }),
});
