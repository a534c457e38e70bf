import type { Statement } from '../statement.ts';

/** The decisions that lead away from entities, or to them; a distinction has its two ends in the order of their ids. */
export const findDecisions = (end: 'from' | 'to', entities: readonly string[]): Statement => ({
  text: `
UNWIND $batch.entities AS entity
MATCH (d:IdentityDecision {${end}: entity})
USING INDEX d:IdentityDecision(${end})
RETURN d {.*} AS decision
ORDER BY d.id`,
  // In a map, so that the length of the list does not make Neo4j plan anew.
  params: { batch: { entities } },
});
