import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { findPort } from '../servers/ports.mjs';
import { PlatformFailure } from '../terminal/failure.mjs';
import { describeEnding, stopProcess } from './processes.mjs';

const probeMilliseconds = 100;
const graceMilliseconds = 15_000;
const tailBytes = 20_000;
const portAttempts = 10;

/** The bulk of a Java stack, which hides the lines that say what is wrong. */
const javaFrame = /^\s+(at |\.\.\. \d+ more)/;

/** @typedef {import('./processes.mjs').RunningProcess} RunningProcess */

/**
 * What a process has written to its log since it was started; the end of it when that is long.
 * @param {RunningProcess} running
 */
export function readLogTail(running) {
  // Somebody may have tidied up the logs of a process that still runs.
  if (!existsSync(running.logFile)) return '';
  const file = openSync(running.logFile, 'r');
  try {
    const { size } = fstatSync(file);
    const start = Math.max(running.logStart, size - tailBytes);
    const buffer = Buffer.alloc(Math.max(0, size - start));
    readSync(file, buffer, 0, buffer.length, start);
    return buffer.toString('utf8');
  } finally {
    closeSync(file);
  }
}

/**
 * Waits until a probe succeeds; fails with the process's last words when it ends first.
 * A process that is not ready in time, or not wanted any more, is stopped.
 * @param {RunningProcess} running
 * @param {() => Promise<boolean>} probe
 * @param {{ seconds: number, signal: AbortSignal }} limits
 */
export async function waitUntilReady(running, probe, { seconds, signal }) {
  const deadline = Date.now() + seconds * 1000;
  /** @type {import('./processes.mjs').Ending | undefined} */
  let ended;
  running.exited.then((ending) => {
    ended = ending;
  });
  try {
    while (!(await probe())) {
      signal.throwIfAborted();
      if (ended) throw new EarlyEnd(running, describeEnding(ended));
      if (Date.now() > deadline) throw new EarlyEnd(running, `not ready after ${seconds} s`);
      await pause(probeMilliseconds);
    }
  } catch (error) {
    await stopProcess(running, graceMilliseconds);
    throw error;
  }
}

/** A process that ended, or was ended, before it was ready. */
export class EarlyEnd extends PlatformFailure {
  /**
   * @param {RunningProcess} running
   * @param {string} how
   */
  constructor(running, how) {
    const log = readLogTail(running).trim();
    const telling = log.split('\n').filter((line) => !javaFrame.test(line));
    const last = telling.slice(-12).join('\n  ');
    super(`${running.name} did not start (${how}). Its last words:\n  ${last}\nThe whole log: ${running.logFile}`);
    this.log = log;
  }
}

/**
 * Starts a server on its port, or on the next free one when somebody else takes that port in the same moment.
 * @template Started
 * @param {{ port?: number | undefined, preferredPort?: number | undefined }} wish a fixed port, a preferred one, or none
 * @param {(port: number) => Promise<Started>} start throws an EarlyEnd when the port could not be bound
 * @param {RegExp} portTaken recognises that in the log
 * @returns {Promise<Started>}
 */
export async function startOnFreePort(wish, start, portTaken) {
  if (wish.port !== undefined) return start(wish.port);
  let next = wish.preferredPort;
  for (let attempt = 1; ; attempt += 1) {
    const port = await findPort(next, '127.0.0.1');
    try {
      return await start(port);
    } catch (error) {
      const retry = error instanceof EarlyEnd && portTaken.test(error.log) && attempt < portAttempts;
      if (!retry) throw error;
      if (next !== undefined) next = port + 1;
    }
  }
}
