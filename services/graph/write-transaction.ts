import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { isGraphConflict } from './graph-errors.ts';

const ATTEMPTS = 30;
const MAX_PAUSE_MS = 250;
// A wait for a lock has no end of its own.
const TIME_OUT_MS = 120_000;

/**
 * Does all of `work` in one transaction or none of it. The driver repeats what is transient to Neo4j; conflicts that
 * are only transient to this graph are repeated here. So `work` may run more than once: nothing but Cypher inside.
 */
export async function writeTransaction<Result>(
  graph: Driver,
  work: (transaction: ManagedTransaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const session = graph.session();
    try {
      return await session.executeWrite(work, { timeout: TIME_OUT_MS });
    } catch (error) {
      if (attempt === ATTEMPTS || !isGraphConflict(error)) throw error;
    } finally {
      await session.close();
    }
    // Random, so that two that met do not meet again.
    await sleep(Math.random() * Math.min(5 * 2 ** attempt, MAX_PAUSE_MS));
  }
}
