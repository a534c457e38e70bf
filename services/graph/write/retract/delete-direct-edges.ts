import type { Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';

export const deleteDirectEdges = (predicate: Predicate, ids: readonly string[]): Statement => ({
  text: `UNWIND $ids AS id MATCH ()-[r:${predicate} {claimId: id}]->() DELETE r`,
  params: { ids },
});
