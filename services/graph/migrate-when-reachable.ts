import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import type { Logger } from '../logger.ts';
import { isRetryableGraphError } from './graph-errors.ts';
import { migrate } from './migrate.ts';

const MAX_PAUSE_MS = 5000;

/** Migrates the graph as soon as Neo4j answers, however long that takes: it may start after its clients. */
export async function migrateWhenReachable(graph: Driver, logger: Logger): Promise<void> {
  for (let pause = 250; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
    try {
      await migrate(graph);
      return;
    } catch (error) {
      if (!isRetryableGraphError(error)) throw error;
      logger.warn({ reason: (error as Error).message }, 'waiting for neo4j');
      await sleep(pause);
    }
  }
}
