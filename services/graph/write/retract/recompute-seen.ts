import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { LostSources } from './discount-sources.ts';

/**
 * Looks at all evidence that remains, and only where the first or the last publication may be the one that went. The
 * nodes on the way bear no label here: with one, the planner of a small graph may scan an index instead of walking.
 */
export const recomputeSeen = (rows: readonly LostSources[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (c:Claim {id: row.id})
WHERE c.firstSeen IN row.publishedAt OR c.lastSeen IN row.publishedAt
OPTIONAL MATCH (c)-[:STATED_IN]->()<-[:HAS_SENTENCE]-(a)
WITH c, min(a.publishedAt) AS firstSeen, max(a.publishedAt) AS lastSeen
SET c.firstSeen = firstSeen, c.lastSeen = lastSeen`,
  params: inBatch({ rows }),
});
