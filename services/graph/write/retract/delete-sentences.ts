import type { Statement } from '../../statement.ts';

/** Sentences with their mentions and evidence. Nobody else adds to them while their article is locked. */
export const deleteSentences = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(s:Sentence)
USING INDEX SEEK a:Article(id)
DETACH DELETE s`,
  params: { ids },
});
