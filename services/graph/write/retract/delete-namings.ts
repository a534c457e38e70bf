import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export const deleteNamings = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[n:NAMES]->(:Entity)
USING INDEX SEEK a:Article(id)
DELETE n`,
  params: inBatch({ ids }),
});
