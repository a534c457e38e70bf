import type { Driver } from 'neo4j-driver';

const STATES = 2_000;
const EDGES_OF_EACH = 20;

/** Any state and its neighbours: what most people ask first. */
export const ONE_HOP =
  'MATCH (a:Entity {name: $name})-[r]->(b:Entity) RETURN b.name AS name, type(r) AS did, r.sources AS sources, r.time AS time';

/** The name of any state, the same for the same number. */
export const nameOf = (number: number): string => `State ${number % STATES}`;

/** Fills an empty graph with states that are all allied with the next ones in a ring. */
export async function fillGraph(graph: Driver): Promise<void> {
  await graph.executeQuery(
    `UNWIND range(0, ${STATES - 1}) AS n
     CREATE (:Entity:State {id: 'state_' + n, name: 'State ' + n, aliases: ['S' + n]})`,
  );
  await graph.executeQuery(
    `MATCH (a:Entity) UNWIND range(1, ${EDGES_OF_EACH}) AS step
     MATCH (b:Entity {id: 'state_' + (toInteger(substring(a.id, 6)) + step) % ${STATES}})
     CREATE (a)-[:ALLY_OF {claimId: a.id + '-' + step, sources: step, time: '2024-04-10', status: 'ongoing'}]->(b)`,
  );
}
