import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export const deleteClaims = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (c:Claim {id: id}) DETACH DELETE c',
  params: inBatch({ ids }),
});
