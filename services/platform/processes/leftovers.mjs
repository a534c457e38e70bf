import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readJsonIfValid } from '../files.mjs';
import { say } from '../terminal/progress.mjs';
import { isRunning, parseIdentity } from './process-identity.mjs';
import { signalGroup } from './processes.mjs';

/** Those that use a server stop before it does. */
const stopOrder = ['api', 'worker', 'neo4j', 'redis'];
const graceMilliseconds = 30_000;
const checkMilliseconds = 50;

/**
 * Stops what a supervisor that was killed has left running, and forgets records of processes that are gone.
 * The caller holds the lock of the instance, so nothing here belongs to a living supervisor.
 * @param {string} runDirectory
 */
export async function stopLeftovers(runDirectory) {
  const names = listRecords(runDirectory);
  const known = stopOrder.filter((name) => names.includes(name));
  for (const name of [...known, ...names.filter((other) => !known.includes(other))]) {
    const record = join(runDirectory, `${name}.json`);
    const identity = parseIdentity(readJsonIfValid(record));
    if (identity && isRunning(identity)) {
      say(`Stopping ${name} (process ${identity.pid}), left running by an earlier start that was killed.`);
      await stopStranger(identity);
    }
    rmSync(record, { force: true });
  }
}

/** @param {string} runDirectory */
function listRecords(runDirectory) {
  try {
    const files = readdirSync(runDirectory).filter((name) => name.endsWith('.json'));
    return files.map((name) => name.slice(0, -'.json'.length));
  } catch {
    return [];
  }
}

/**
 * Stops a process that is not a child of this one, so nobody tells when it has ended.
 * @param {import('./process-identity.mjs').ProcessIdentity} identity
 */
async function stopStranger(identity) {
  const deadline = Date.now() + graceMilliseconds;
  try {
    process.kill(identity.pid, 'SIGTERM');
    process.kill(identity.pid, 'SIGCONT');
  } catch {
    // It has ended between the look and the signal.
  }
  while (isRunning(identity)) {
    if (Date.now() > deadline) signalGroup(identity.pid, 'SIGKILL');
    await pause(checkMilliseconds);
  }
}
