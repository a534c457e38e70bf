import type { Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { StoredSide } from '../contradictions/read-tellings.ts';

export type StoredContradiction = {
  predicate: Predicate;
  hasObject: boolean;
  affirmed: StoredSide;
  negated: StoredSide;
};

/** What the claims contradict, each pair once. */
export const findContradictions = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (c:Claim {id: id})
USING INDEX SEEK c:Claim(id)
MATCH (c)-[r:CONTRADICTS]-()
WITH DISTINCT startNode(r) AS affirmed, endNode(r) AS negated
RETURN affirmed.predicate AS predicate, EXISTS { (affirmed)-[:OBJECT]->() } AS hasObject,
       affirmed {.id, .status, .time} AS affirmed, negated {.id, .status, .time} AS negated`,
  params: inBatch({ ids }),
});
