import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** `hasTopic` is false for a new claim, and for one of a release that had no topics. */
export type MergedClaim = { id: string; isNew: boolean; hasTopic: boolean };

/** Makes the claims that are not there yet, still without properties. */
export const mergeClaims = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MERGE (c:Claim {id: id})
RETURN c.id AS id, c.predicate IS NULL AS isNew, c.topic IS NOT NULL AS hasTopic`,
  params: inBatch({ ids }),
});
