import type { Statement } from '../../statement.ts';

/** Sentences with their mentions and evidence. Nobody else adds to them while their article is locked. */
export const deleteSentences = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $ids AS id MATCH (:Article {id: id})-[:HAS_SENTENCE]->(s:Sentence) DETACH DELETE s',
  params: { ids },
});
