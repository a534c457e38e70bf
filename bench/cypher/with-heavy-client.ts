import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Driver } from 'neo4j-driver';
import type { HeavyTask } from './heavy-client.ts';

const PROGRAM = fileURLToPath(new URL(`./heavy-client${extname(import.meta.url)}`, import.meta.url));
const LOOK_EVERY_MS = 100;

async function untilRunning(graph: Driver, query: string, wanted: (count: number) => boolean): Promise<void> {
  for (;;) {
    const { records } = await graph.executeQuery('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery');
    if (wanted(records.filter((record) => record.get('currentQuery') === query).length)) return;
    await sleep(LOOK_EVERY_MS);
  }
}

/**
 * Does the work while another process asks heavy queries, so that its reading is no work of this one's. Begins when all
 * of them run in the server and returns when none does any more.
 */
export async function withHeavyClient<Result>(
  graph: Driver,
  task: HeavyTask,
  work: () => Promise<Result>,
): Promise<Result> {
  const child = fork(PROGRAM, [JSON.stringify(task)]);
  const ended = once(child, 'exit');
  try {
    const failed = ended.then(([code]) => {
      throw new Error(`the heavy client ended with ${code}`);
    });
    const running = untilRunning(graph, task.query, (count) => count === task.atOnce);
    return await Promise.race([running.then(work), failed]);
  } finally {
    child.kill('SIGKILL');
    await ended;
    await untilRunning(graph, task.query, (count) => count === 0);
  }
}
