import type { Driver } from 'neo4j-driver';
import { waitUntil } from '../../support/wait-until.ts';
import { askGraph } from '../graph/ask-graph.ts';

/** How many queries with this text run in the server now, whoever asked. */
async function countRunning(graph: Driver, query: string): Promise<number> {
  const queries = await askGraph(graph, 'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery');
  return queries.filter(([running]) => running === query).length;
}

export const untilRunning = (graph: Driver, query: string, count = 1) =>
  waitUntil(async () => (await countRunning(graph, query)) === count, `${count} of this to run: ${query}`);

export const untilOver = (graph: Driver, query: string) => untilRunning(graph, query, 0);
