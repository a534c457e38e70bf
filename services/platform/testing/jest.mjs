import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rootDirectory } from '../environment.mjs';
import { readJsonIfValid } from '../files.mjs';
import { signalGroup, trackGroup } from '../processes/processes.mjs';
import { say } from '../terminal/progress.mjs';

const endMilliseconds = 5000;
const resultMilliseconds = 15_000;
const checkMilliseconds = 1000;

/**
 * Runs jest on the terminal, in a process group of its own.
 * @param {{ arguments: string[], environment: NodeJS.ProcessEnv, resultFile: string, signal: AbortSignal }} run
 * @returns {Promise<number>} jest's exit code
 */
export function runJest({ arguments: list, environment, resultFile, signal }) {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(rootDirectory, 'node_modules/jest/bin/jest.js'),
        // The test files share one graph, which each of them expects to have to itself.
        '--runInBand',
        '--json',
        `--outputFile=${resultFile}`,
        ...list,
      ],
      { cwd: rootDirectory, env: environment, detached: true, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    trackGroup(child);
    const abort = () => {
      signalGroup(child.pid, 'SIGTERM');
      setTimeout(() => signalGroup(child.pid, 'SIGKILL'), endMilliseconds).unref();
    };
    signal.addEventListener('abort', abort, { once: true });
    const stopWatching = endAfterResult(resultFile, child);
    child.once('error', reject);
    child.once('exit', (code) => {
      signal.removeEventListener('abort', abort);
      stopWatching();
      resolve(code ?? 1);
    });
  });
}

/**
 * Ends a jest that has told its result and does not end: a test left something open, which is a failure and must not become a wait for ever.
 * @param {string} resultFile
 * @param {import('node:child_process').ChildProcess} child
 */
function endAfterResult(resultFile, child) {
  /** @type {NodeJS.Timeout | undefined} */
  let last;
  const timer = setInterval(() => {
    if (last || !existsSync(resultFile)) return;
    last = setTimeout(() => {
      say('jest has finished and does not end: a test has left something open.');
      signalGroup(child.pid, 'SIGKILL');
    }, resultMilliseconds);
  }, checkMilliseconds);
  return () => {
    clearInterval(timer);
    clearTimeout(last);
  };
}

/**
 * @param {readonly string[]} resultFiles what each jest wrote
 * @returns {string} for example `120 passed, 0 failed, 3 skipped`; a file that could not run at all counts as one failure, and so does a
 *   jest that wrote nothing
 */
export function summarise(resultFiles) {
  const sums = { passed: 0, failed: 0, skipped: 0 };
  for (const file of resultFiles) {
    const result = /** @type {Record<string, number> | undefined} */ (readJsonIfValid(file)) ?? { numFailedTests: 1 };
    sums.passed += result.numPassedTests ?? 0;
    sums.failed += (result.numFailedTests ?? 0) + (result.numRuntimeErrorTestSuites ?? 0);
    sums.skipped += (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0);
  }
  return `${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`;
}
