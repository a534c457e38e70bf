import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export const findMembers = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[:READ_AS]->(r)
USING INDEX SEEK a:Article(id)
RETURN id, a.publishedAt AS publishedAt, r.sketch AS sketch, r.version AS version,
       head(COLLECT { MATCH (a)-[:REPRINTS]->(original) RETURN original {.id, .publishedAt} }) AS original`,
  params: inBatch({ ids }),
});
