import { PREDICATES, type Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';

const deleteEdgesOf = (predicate: Predicate): string => `
CALL () {
  UNWIND $ids.${predicate} AS id
  MATCH ()-[r:${predicate} {claimId: id}]->()
  USING INDEX SEEK r:${predicate}(claimId)
  DELETE r
}`;

/** Takes away the direct edges of claims that go; a part for each type, as for `refreshDirectEdges`. */
export const deleteDirectEdges = (ids: Partial<Record<Predicate, string[]>>): Statement => ({
  text: PREDICATES.map(deleteEdgesOf).join(''),
  params: { ids },
});
