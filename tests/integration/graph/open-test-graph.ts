import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { openGraph, verifyGraph } from '../../../services/graph/driver.ts';
import { migrate } from '../../../services/graph/migrate.ts';

const PATIENCE_MS = 60_000;

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: integration tests need a Neo4j of their own, see npm test.`);
  return value;
};

async function waitFor(graph: Driver): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await verifyGraph(graph);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(250);
    }
  }
}

/** Takes everything out of the graph but the record of its migrations, in portions that fit into memory. */
export async function clearGraph(graph: Driver): Promise<void> {
  const session = graph.session();
  await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS');
  await session.run('MATCH (n) WHERE NOT n:SchemaMigration CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS');
  await session.close();
}

/** The Neo4j that the environment names, migrated and empty. Test files that use it must not run at the same time. */
export async function openTestGraph(): Promise<Driver> {
  const graph = openGraph({
    uri: required('NEO4J_URI'),
    user: required('NEO4J_USER'),
    password: required('NEO4J_PASSWORD'),
  });
  await waitFor(graph);
  await migrate(graph);
  await clearGraph(graph);
  return graph;
}
