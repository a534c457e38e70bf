import type { Statement } from '../../statement.ts';

export type LockedClaim = { id: string; isNew: boolean };

/** Holds the claims until the end of the transaction and makes those that are not there yet, still without properties. */
export const lockClaims = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $ids AS id
MERGE (c:Claim {id: id})
ON MATCH SET c:Claim
RETURN c.id AS id, c.predicate IS NULL AS isNew`,
  params: { ids },
});
