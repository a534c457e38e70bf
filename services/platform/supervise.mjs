import { setTimeout as pause } from 'node:timers/promises';
import { configurationExitCode, PlatformFailure } from './failure.mjs';
import { readLogTail } from './launch.mjs';
import { describeEnding, stopProcess } from './processes.mjs';
import { say } from './progress.mjs';

const firstPauseMilliseconds = 500;
const longestPauseMilliseconds = 30_000;
const mostQuickFailures = 8;

/** A process that ran this long was sound; its next failure counts as the first again. */
const soundMilliseconds = 60_000;

/**
 * @typedef {import('./processes.mjs').RunningProcess} RunningProcess
 *
 * @typedef {object} SupervisedPart
 * @property {string} name as people read it, for example `Redis`
 * @property {(signal: AbortSignal) => Promise<RunningProcess>} start resolves once the process is ready
 * @property {number} graceMilliseconds
 * @property {(reason: PlatformFailure) => void} onGiveUp
 *
 * @typedef {{ running: () => RunningProcess, stop: () => Promise<void> }} Supervision
 */

/**
 * How long to wait before the next start.
 * @param {number} failures quick ones in a row, from 1
 * @returns {number} milliseconds, doubling up to a limit
 */
export function pauseAfter(failures) {
  return Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** (failures - 1));
}

/**
 * Starts a part and keeps it running: one that dies is started again after a growing pause, until it fails too often.
 * @param {SupervisedPart} part
 * @param {AbortSignal} signal ends the first start; later ones are ended by `stop`
 * @returns {Promise<Supervision>} once the part is ready for the first time; fails when it does not get ready
 */
export async function supervise(part, signal) {
  const stopping = new AbortController();
  let current = await part.start(signal);
  const watching = watch();
  return {
    running: () => current,
    stop: async () => {
      stopping.abort();
      const { forced } = await stopProcess(current, part.graceMilliseconds);
      await watching;
      say(forced ? `${part.name} did not stop in time and was forced.` : `${part.name} stopped.`);
    },
  };

  async function watch() {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const since = Date.now();
      const ending = await current.exited;
      if (stopping.signal.aborted) return;
      failures = Date.now() - since > soundMilliseconds ? 1 : failures + 1;
      say(`${part.name} ended unexpectedly (${describeEnding(ending)}).`);
      if (ending.code === configurationExitCode) {
        part.onGiveUp(new PlatformFailure(readLogTail(current).trim(), configurationExitCode));
        return;
      }
      failures = await startAgain(failures);
    }
  }

  /** @param {number} before quick failures so far; returns how many there are when it runs again */
  async function startAgain(before) {
    for (let failures = before; failures <= mostQuickFailures; failures += 1) {
      say(`${part.name} is started again in ${pauseAfter(failures) / 1000} s.`);
      try {
        await pause(pauseAfter(failures), undefined, { signal: stopping.signal });
        current = await part.start(stopping.signal);
        say(`${part.name} runs again (process ${current.child.pid}).`);
        return failures;
      } catch (error) {
        if (stopping.signal.aborted) return failures;
        say(error instanceof Error ? error.message : String(error));
      }
    }
    part.onGiveUp(new PlatformFailure(`${part.name} failed ${mostQuickFailures} times in a row; giving up.`));
    stopping.abort();
    return before;
  }
}
