import { PREDICATES, type Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';

const refreshEdgesOf = (predicate: Predicate): string => `
CALL () {
  UNWIND $ids.${predicate} AS id
  MATCH (c:Claim {id: id})
  MATCH ()-[r:${predicate} {claimId: id}]->()
  USING INDEX SEEK r:${predicate}(claimId)
  SET r.sources = c.sources
}`;

/**
 * Carries `sources` over from claims to their direct edges. The index that finds an edge by its claim, without a walk
 * through the edges of a busy entity, belongs to one type: hence a part for each, of which those without ids cost nothing.
 */
export const refreshDirectEdges = (ids: Partial<Record<Predicate, string[]>>): Statement => ({
  text: PREDICATES.map(refreshEdgesOf).join(''),
  params: { ids },
});
