import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlatformFailure } from '../terminal/failure.mjs';
import { say } from '../terminal/progress.mjs';
import { tryLock } from './lock.mjs';

const waitMilliseconds = 90_000;
const retryMilliseconds = 250;

/**
 * Makes this process the only supervisor of a data folder. One that is still stopping is waited for.
 * @param {import('../environment.mjs').DataFolders} folders
 * @param {AbortSignal} signal
 * @returns {Promise<import('./lock.mjs').HeldLock>} fails, saying where the other one is, while that one runs
 */
export async function lockInstance(folders, signal) {
  const path = join(folders.run, 'supervisor.lock');
  const deadline = Date.now() + waitMilliseconds;
  let told = false;
  for (;;) {
    const taken = await tryLock(path);
    if ('release' in taken) return taken;
    if (taken.state !== 'stopping') throw alreadyRunning(folders, taken);
    if (!told) say(`Waiting for process ${taken.pid}, which is still stopping …`);
    told = true;
    if (Date.now() > deadline) {
      const waited = `Process ${taken.pid} is still stopping after ${waitMilliseconds / 1000} s.`;
      throw new PlatformFailure(
        `${waited} 'kill -9 ${taken.pid}' ends it; what it leaves is cleared at the next start.`,
      );
    }
    await pause(retryMilliseconds, undefined, { signal });
  }
}

/**
 * @param {import('../environment.mjs').DataFolders} folders
 * @param {import('./lock.mjs').LockHolder} holder
 */
function alreadyRunning(folders, { pid, api }) {
  return new PlatformFailure(`newsgraph already runs on ${folders.data} (process ${pid})${api ? `: ${api}` : ', starting up'}.
Stop it with Ctrl-C where it runs, or with: kill ${pid}
To run a second one beside it: DATA_DIR=.data/second PORT=3001 npm start`);
}
