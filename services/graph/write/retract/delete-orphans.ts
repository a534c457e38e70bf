import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/**
 * Deletes entities without any relationship. Not `DETACH`: when another transaction has just given one to an entity,
 * Neo4j refuses the deletion and the whole is done again, where `DETACH` would take that relationship away too.
 */
export const deleteOrphans = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (e:Entity {id: id}) WHERE NOT (e)--() DELETE e',
  params: inBatch({ ids }),
});
