import type { NeighbourhoodEdge } from '../../../../schema/neighbourhood.ts';
import type { Statement } from '../../statement.ts';
import { type ClaimFilters, claimFilter } from './claim-filter.ts';
import { around, CLAIMS_AROUND } from './claims-around.ts';

/** A claim as the graph has it, before what is null is left out. */
export type EdgeRow = Pick<NeighbourhoodEdge, 'subject' | 'object' | 'contradictedBy'> & {
  properties: Omit<NeighbourhoodEdge, 'claim' | 'subject' | 'object' | 'contradictedBy'>;
  claim: string;
};

/** The best supported claims first, then the last stated; the id makes the cut the same every time. */
const IN_ORDER = `
WITH c ORDER BY c.sources DESC, coalesce(c.lastSeen, '') DESC, c.id LIMIT $limit
RETURN c.id AS claim,
  c {.predicate, .mode, .role, .status, .polarity, .time, .sources, .firstSeen, .lastSeen} AS properties,
  COLLECT { MATCH (c)-[:SUBJECT]->(e:Entity) RETURN e.id }[0] AS subject,
  COLLECT { MATCH (c)-[:OBJECT]->(e:Entity) RETURN e.id }[0] AS object,
  COLLECT { MATCH (c)-[:CONTRADICTS]-(other:Claim) RETURN DISTINCT other.id AS other ORDER BY other } AS contradictedBy`;

/** The claims of entities that pass the filters. */
export function edgesAround(entities: readonly string[], filters: ClaimFilters, limit: number): Statement {
  const filter = claimFilter(filters);
  return {
    text: CLAIMS_AROUND + filter.text + IN_ORDER,
    params: { ...around(entities), ...filter.params, limit },
  };
}

/** How many claims of entities pass the filters. A statement of its own: a list of all would have to be held in memory. */
export function countAround(entities: readonly string[], filters: ClaimFilters): Statement {
  const filter = claimFilter(filters);
  return {
    text: `${CLAIMS_AROUND}${filter.text}\nRETURN count(*) AS matching`,
    params: { ...around(entities), ...filter.params },
  };
}

// A walk from each of so many neighbours through so many claims is what one answer may cost.
const MAX_NEIGHBOURS = 500;
const MAX_DEGREE = 2_000;

/**
 * The claims that neighbours have with each other and that are not of the entities asked for. Only what is found from a
 * neighbour of moderate degree: two hubs are left to whoever asks for one of them.
 */
export function edgesBetween(neighbours: readonly string[], filters: ClaimFilters, limit: number): Statement {
  const filter = claimFilter(filters);
  return {
    text: `
UNWIND $neighbours AS id
MATCH (near:Entity {id: id})
WHERE COUNT { (near)<-[:SUBJECT]-() } + COUNT { (near)<-[:OBJECT]-() } <= $busy
MATCH (near)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(far:Entity)
WHERE far.id IN $neighbours
WITH DISTINCT c${filter.text}${IN_ORDER}`,
    params: { neighbours: neighbours.slice(0, MAX_NEIGHBOURS), busy: MAX_DEGREE, ...filter.params, limit },
  };
}
