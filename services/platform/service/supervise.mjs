import { setTimeout as pause } from 'node:timers/promises';
import { readLogTail } from '../processes/launch.mjs';
import { describeEnding, stopProcess } from '../processes/processes.mjs';
import { configurationExitCode, PlatformFailure } from '../terminal/failure.mjs';
import { say } from '../terminal/progress.mjs';

const usualPauseMilliseconds = 500;
const longestPauseMilliseconds = 30_000;
const mostQuickFailures = 8;

/** A process that ran this long was sound; its next failure counts as the first again. */
const soundMilliseconds = 60_000;

/**
 * @typedef {import('../processes/processes.mjs').RunningProcess} RunningProcess
 *
 * @typedef {object} SupervisedPart
 * @property {string} name as people read it, for example `Redis`
 * @property {(signal: AbortSignal) => Promise<RunningProcess>} start resolves once the process is ready
 * @property {number} graceMilliseconds
 * @property {number} [pauseMilliseconds] before the first new start; it doubles with every further failure
 * @property {(reason: PlatformFailure) => void} onGiveUp
 *
 * @typedef {{ running: () => RunningProcess, stop: () => Promise<void> }} Supervision
 */

/**
 * Starts a part and keeps it running: one that dies is started again after a growing pause, until it fails too often.
 * @param {SupervisedPart} part
 * @param {AbortSignal} signal ends the first start; later ones are ended by `stop`
 * @returns {Promise<Supervision>} once the part is ready for the first time; fails when it does not get ready
 */
export async function supervise(part, signal) {
  /** @type {Watch} */
  const watch = { part, stopping: new AbortController(), current: await part.start(signal) };
  const watching = keepRunning(watch);
  return {
    running: () => watch.current,
    stop: async () => {
      watch.stopping.abort();
      const { forced: before } = await stopProcess(watch.current, part.graceMilliseconds);
      await watching;
      // Once more: a new process may have become ready in the very moment of the stop.
      const forced = (await stopProcess(watch.current, part.graceMilliseconds)).forced || before;
      say(forced ? `${part.name} did not stop in time and was forced.` : `${part.name} stopped.`);
    },
  };
}

/**
 * A part, what runs of it now, and whether it is wanted no more.
 * @typedef {{ part: SupervisedPart, current: RunningProcess, stopping: AbortController }} Watch
 */

/** @param {Watch} watch */
async function keepRunning(watch) {
  const { part, stopping } = watch;
  for (let failures = 0; !stopping.signal.aborted; ) {
    const since = Date.now();
    const ending = await watch.current.exited;
    if (stopping.signal.aborted) return;
    say(`${part.name} ended unexpectedly (${describeEnding(ending)}).`);
    if (ending.code === configurationExitCode) {
      part.onGiveUp(new PlatformFailure(readLogTail(watch.current).trim(), configurationExitCode));
      return;
    }
    failures = await startAgain(watch, Date.now() - since > soundMilliseconds ? 1 : failures + 1);
  }
}

/**
 * @param {Watch} watch
 * @param {number} before quick failures so far, from 1
 * @returns {Promise<number>} how many there are when it runs again, or when it is given up
 */
async function startAgain(watch, before) {
  const { part, stopping } = watch;
  const first = part.pauseMilliseconds ?? usualPauseMilliseconds;
  for (let failures = before; failures <= mostQuickFailures; failures += 1) {
    const milliseconds = Math.min(longestPauseMilliseconds, first * 2 ** (failures - 1));
    say(`${part.name} is started again in ${milliseconds / 1000} s.`);
    try {
      await pause(milliseconds, undefined, { signal: stopping.signal });
      watch.current = await part.start(stopping.signal);
      say(`${part.name} runs again (process ${watch.current.child.pid}).`);
      return failures;
    } catch (error) {
      if (stopping.signal.aborted) return failures;
      say(error instanceof Error ? error.message : String(error));
    }
  }
  stopping.abort();
  part.onGiveUp(new PlatformFailure(`${part.name} failed ${mostQuickFailures} times in a row; giving up.`));
  return mostQuickFailures;
}
