import type { Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';

export type DirectEdgeRow = { claimId: string; from: string; to: string; properties: Record<string, unknown> };

/** One page of the direct edges of a predicate in the order of their claims. */
export const directEdgesPage = (predicate: Predicate, after: string, limit: number): Statement => ({
  text: `
MATCH (subject:Entity)-[r:${predicate}]->(object:Entity)
WHERE r.claimId > $after
WITH subject, r, object ORDER BY r.claimId LIMIT $limit
RETURN r.claimId AS claimId, subject.id AS from, object.id AS to, r {.*, claimId: null} AS properties
ORDER BY claimId`,
  params: { after, limit },
});
