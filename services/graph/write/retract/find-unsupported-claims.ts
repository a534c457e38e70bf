import type { Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export type UnsupportedClaim = { id: string; predicate: Predicate };

export const findUnsupportedClaims = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (c:Claim {id: id}) WHERE c.sources = 0 RETURN c.id AS id, c.predicate AS predicate',
  params: inBatch({ ids }),
});
