import { join } from 'node:path';
import { readLogTail, waitUntilReady } from '../processes/launch.mjs';
import { startProcess } from '../processes/processes.mjs';
import { configurationExitCode, PlatformFailure } from '../terminal/failure.mjs';

const readySeconds = 120;

/**
 * @typedef {object} ServicePlan
 * @property {string} name
 * @property {string} program the compiled file
 * @property {NodeJS.ProcessEnv} environment
 * @property {import('../environment.mjs').DataFolders} folders
 * @property {string} directory
 * @property {AbortSignal} signal
 */

/**
 * Starts a Node program of ours, which says `{ ready: true }` over its IPC channel and ends when the channel closes.
 * @param {ServicePlan} plan
 * @returns {Promise<import('../processes/processes.mjs').RunningProcess>}
 */
export async function startServiceProcess(plan) {
  const running = startProcess({
    name: plan.name,
    command: process.execPath,
    arguments: ['--enable-source-maps', plan.program],
    directory: plan.directory,
    environment: plan.environment,
    logFile: join(plan.folders.logs, `${plan.name}.log`),
    runDirectory: plan.folders.run,
    messages: true,
  });
  let ready = false;
  running.child.on('message', (message) => {
    ready ||= typeof message === 'object' && message !== null && 'ready' in message && message.ready === true;
  });
  try {
    await waitUntilReady(running, async () => ready, { seconds: readySeconds, signal: plan.signal });
  } catch (error) {
    const wrong = running.child.exitCode === configurationExitCode;
    throw wrong ? new PlatformFailure(readLogTail(running).trim(), configurationExitCode) : error;
  }
  return running;
}
