import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** Articles that share a bucket of their fingerprints; most of them are copies. */
export type Candidates = { id: string; others: string[] };

/**
 * For each article the others that say something and share a bucket with it. The nodes on the way bear no label, so
 * that the planner walks from the article and scans nothing.
 */
export const findCandidates = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[:READ_AS]->(r)-[:IN_BUCKET]->()<-[:IN_BUCKET]-(o)<-[:READ_AS]-(other)
USING INDEX SEEK a:Article(id)
WHERE other.story IS NOT NULL
RETURN id, collect(DISTINCT other.id) AS others`,
  params: inBatch({ ids }),
});
