import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** Sentences with their mentions and evidence. */
export const deleteSentences = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(s:Sentence)
USING INDEX SEEK a:Article(id)
DETACH DELETE s`,
  params: inBatch({ ids }),
});
