import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** How the articles were read, which is kept for explanations. */
export const deleteReadings = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[:READ_AS]->(r:Reading)
USING INDEX SEEK a:Article(id)
DETACH DELETE r`,
  params: inBatch({ ids }),
});
