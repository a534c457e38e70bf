import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/**
 * Holds claims until the end of the transaction, by the lock of the node alone, as `lockEntities` does: a deletion that
 * takes a contradiction from a claim of another writer does not wait for that one.
 */
export const lockStoredClaims = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (c:Claim {id: id}) REMOVE c.claimId',
  params: inBatch({ ids }),
});
