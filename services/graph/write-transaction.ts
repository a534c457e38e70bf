import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { GraphConflictError, isGraphConflict } from './graph-errors.ts';

type Work<Result> = (transaction: ManagedTransaction) => Promise<Result>;

const ATTEMPTS = 50;
const MAX_PAUSE_MS = 250;
// A wait for a lock has no end of its own.
const TIME_OUT_MS = 120_000;

/**
 * Keeps conflicts from the driver, which would pause for a second and more before it repeats a deadlock: the others
 * are done in milliseconds. What else is transient, such as a server that restarts, the driver does repeat.
 */
const withoutConflicts =
  <Result>(work: Work<Result>): Work<Result> =>
  async (transaction) => {
    try {
      return await work(transaction);
    } catch (error) {
      if (!isGraphConflict(error)) throw error;
      throw new GraphConflictError((error as Error).message, { cause: error });
    }
  };

/**
 * Does all of `work` in one transaction or none of it, again and again while other writers are in its way. So `work`
 * may run more than once: nothing but Cypher inside.
 */
export async function writeTransaction<Result>(graph: Driver, work: Work<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const session = graph.session();
    try {
      return await session.executeWrite(withoutConflicts(work), { timeout: TIME_OUT_MS });
    } catch (error) {
      if (attempt === ATTEMPTS || !isGraphConflict(error)) throw error;
    } finally {
      await session.close();
    }
    // Random, so that two that met do not meet again.
    await sleep(Math.random() * Math.min(5 * 2 ** attempt, MAX_PAUSE_MS));
  }
}
