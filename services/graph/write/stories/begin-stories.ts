import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** Each article is a story of its own, until it is known to be a copy. With a story it can be found as one. */
export const beginStories = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (a:Article {id: id}) SET a.story = id',
  params: inBatch({ ids }),
});
