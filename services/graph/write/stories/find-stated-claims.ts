import type { Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export type StatedClaim = { id: string; predicate: Predicate };

export const findStatedClaims = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->()<-[:STATED_IN]-(c)
USING INDEX SEEK a:Article(id)
RETURN DISTINCT c.id AS id, c.predicate AS predicate`,
  params: inBatch({ ids }),
});
