import type { Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';

/** Carries `sources` over from claims to their direct edges, which the index on `claimId` finds. */
export const refreshDirectEdges = (predicate: Predicate, ids: readonly string[]): Statement => ({
  text: `
UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH ()-[r:${predicate} {claimId: id}]->()
SET r.sources = c.sources`,
  params: { ids },
});
