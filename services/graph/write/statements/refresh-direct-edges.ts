import type { Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/**
 * Carries `sources` over from claims to their direct edges. The index that finds an edge by its claim, without a walk
 * through the edges of a busy entity, belongs to one type: hence a statement for each predicate.
 */
export const refreshDirectEdges = (predicate: Predicate, ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (c:Claim {id: id})
MATCH ()-[r:${predicate} {claimId: id}]->()
USING INDEX SEEK r:${predicate}(claimId)
SET r.sources = c.sources`,
  params: inBatch({ ids }),
});
