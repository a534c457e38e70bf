import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export const deleteArticleNodes = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (a:Article {id: id}) DETACH DELETE a',
  params: inBatch({ ids }),
});
