import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** Deletes entities without any relationship. */
export const deleteOrphans = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (e:Entity {id: id}) WHERE NOT (e)--() DELETE e',
  params: inBatch({ ids }),
});
