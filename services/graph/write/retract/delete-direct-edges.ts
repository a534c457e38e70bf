import type { Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** Takes away the direct edges of claims that go; a statement for each predicate, as for `refreshDirectEdges`. */
export const deleteDirectEdges = (predicate: Predicate, ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH ()-[r:${predicate} {claimId: id}]->()
USING INDEX SEEK r:${predicate}(claimId)
DELETE r`,
  params: inBatch({ ids }),
});
