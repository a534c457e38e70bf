import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/**
 * Holds entities until the end of the transaction, so that nobody renames them between a look and a write. Removing a
 * property that no entity has takes the lock of the node and changes nothing. Setting a label, as for claims, would also
 * wait for every writer that has just given the entity a relationship: two that name it would wait for each other.
 */
export const lockEntities = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (e:Entity {id: id}) REMOVE e.claimId',
  params: inBatch({ ids }),
});
