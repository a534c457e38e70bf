import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** Counts the stories that state a claim. An article of a release that knew no stories is one of its own. */
export const recountSources = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (c:Claim {id: id})
USING INDEX SEEK c:Claim(id)
OPTIONAL MATCH (c)-[:STATED_IN]->()<-[:HAS_SENTENCE]-(a)
WITH c, count(DISTINCT coalesce(a.story, a.id)) AS sources
SET c.sources = sources`,
  params: inBatch({ ids }),
});
