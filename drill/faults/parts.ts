import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultGround } from './fault.ts';

/** A part of the service that can be struck; of the workers one is chosen by chance. */
export type Part = 'worker' | 'api' | 'redis' | 'neo4j';

const POLL_MS = 50;
const RUNS_WITHIN_MS = 120_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Sends a signal; a process that has just ended by itself needs none. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The process that the supervisor has on record under this name, if it runs. */
async function findProcess(dataDir: string, name: string): Promise<number | undefined> {
  const record = await readFile(join(dataDir, 'run', `${name}.json`), 'utf8').catch(() => '{}');
  const { pid } = JSON.parse(record) as { pid?: number };
  return pid !== undefined && isAlive(pid) ? pid : undefined;
}

/** The name under which the supervisor keeps the process of a part. */
export const chooseProcess = (part: Part, { workers, random }: FaultGround): string =>
  part === 'worker' ? random.pick(workers) : part;

/** Waits until a process other than `before` runs under this name; throws when nobody starts one. */
export async function processOf(name: string, { service }: FaultGround, before?: number): Promise<number> {
  const deadline = Date.now() + RUNS_WITHIN_MS;
  for (;;) {
    const pid = await findProcess(service.dataDir, name);
    if (pid !== undefined && pid !== before) return pid;
    if (Date.now() > deadline) throw new Error(`no process of ${name} was started within ${RUNS_WITHIN_MS / 1000} s`);
    await sleep(POLL_MS);
  }
}
