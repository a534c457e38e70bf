import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** `copies` reprint the article. */
export type StoredCopies = { id: string; copies: string[] };

/** Which of the articles have copies or are copies themselves; the others are not returned. */
export const findCopies = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})
WHERE EXISTS { (a)-[:REPRINTS]-() }
RETURN id, COLLECT { MATCH (a)<-[:REPRINTS]-(copy) RETURN copy.id } AS copies`,
  params: inBatch({ ids }),
});
