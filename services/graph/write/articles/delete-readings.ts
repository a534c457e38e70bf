import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** What was read in the articles, and the buckets that nothing else is in. */
export const deleteReadings = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[:READ_AS]->(r:Reading)
USING INDEX SEEK a:Article(id)
WITH r, COLLECT { MATCH (r)-[:IN_BUCKET]->(b) RETURN b } AS buckets
DETACH DELETE r
WITH buckets
UNWIND buckets AS b
WITH DISTINCT b
WHERE NOT EXISTS { (b)<-[:IN_BUCKET]-() }
DELETE b`,
  params: inBatch({ ids }),
});
