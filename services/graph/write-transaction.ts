import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { GraphConflictError, isGraphConflict, isOutOfTime } from './graph-errors.ts';
import { write } from './run-statement.ts';
import { lockGraph } from './write/statements/lock-graph.ts';

type Work<Result> = (transaction: ManagedTransaction) => Promise<Result>;

const ATTEMPTS = 5;
const MAX_PAUSE_MS = 250;
// A writer that is stopped in the middle keeps the others waiting for so long; hardly a write takes more than two seconds.
const TIME_OUT_MS = 60_000;

/**
 * Keeps what is to be repeated at once from the driver, which would pause for a second and more before it does. What
 * else is transient, such as a server that restarts, the driver does repeat.
 */
const withoutConflicts =
  <Result>(work: Work<Result>): Work<Result> =>
  async (transaction) => {
    try {
      await write(transaction, lockGraph());
      return await work(transaction);
    } catch (error) {
      if (!isGraphConflict(error)) throw error;
      throw new GraphConflictError((error as Error).message, { cause: error });
    }
  };

/**
 * Does all of `work` in one transaction or none of it, while nobody else writes: what it looks up stays so until it is
 * done. `work` may run more than once, when the wait for the writer before was too long: nothing but Cypher inside.
 */
export async function writeTransaction<Result>(graph: Driver, work: Work<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const session = graph.session();
    try {
      return await session.executeWrite(withoutConflicts(work), { timeout: TIME_OUT_MS });
    } catch (error) {
      if (attempt === ATTEMPTS || !(isGraphConflict(error) || isOutOfTime(error))) throw error;
    } finally {
      await session.close();
    }
    await sleep(Math.random() * MAX_PAUSE_MS);
  }
}
