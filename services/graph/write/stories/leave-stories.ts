import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** The articles reprint nothing any more, and nothing reprints them. */
export const leaveStories = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})
REMOVE a.story
WITH a
MATCH (a)-[r:REPRINTS]-()
DELETE r`,
  params: inBatch({ ids }),
});
