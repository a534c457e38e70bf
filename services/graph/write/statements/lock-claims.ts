import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** `hasTopic` is false for a new claim, and for one of a release that had no topics. */
export type LockedClaim = { id: string; isNew: boolean; hasTopic: boolean };

/** Holds the claims until the end of the transaction and makes those that are not there yet, still without properties. */
export const lockClaims = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MERGE (c:Claim {id: id})
ON MATCH SET c:Claim
RETURN c.id AS id, c.predicate IS NULL AS isNew, c.topic IS NOT NULL AS hasTopic`,
  params: inBatch({ ids }),
});
