import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '../files.mjs';
import { keepSmall } from '../service/log-watch.mjs';
import { identify } from './process-identity.mjs';

/**
 * How a process ended: a code, a signal, or the error that kept it from starting.
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, error?: Error }} Ending
 *
 * A program of ours that runs in its own process group, so that the terminal's Ctrl-C reaches only the supervisor.
 * @typedef {object} RunningProcess
 * @property {string} name
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<Ending>} exited
 * @property {string} logFile
 * @property {number} logStart length of the log before this process wrote to it
 *
 * @typedef {object} ProcessPlan
 * @property {string} name also names its record, `<runDirectory>/<name>.json`
 * @property {string} command
 * @property {string[]} arguments
 * @property {string} directory the working directory
 * @property {NodeJS.ProcessEnv} environment
 * @property {string} logFile takes stdout and stderr, so the last words of a dying process are kept
 * @property {string} runDirectory
 * @property {boolean} [messages] opens an IPC channel
 */

/** The groups that live now, for the moment when there is no time to ask. @type {Set<number>} */
const livingGroups = new Set();

/** Ends every process this program has started, without asking; what the system runs for us as root is left to end by itself. */
export function killEverything() {
  for (const leader of livingGroups) signalGroup(leader, 'SIGKILL');
}

/**
 * Counts a process group among the living until its leader has ended; what the leader has forked ends with it.
 * @param {import('node:child_process').ChildProcess} child
 */
export function trackGroup(child) {
  const { pid } = child;
  if (pid === undefined) return;
  livingGroups.add(pid);
  child.once('exit', () => {
    signalGroup(pid, 'SIGKILL');
    livingGroups.delete(pid);
  });
}

/**
 * Starts a program and records who it is, for the next start to find should this one be killed.
 * @param {ProcessPlan} plan
 * @returns {RunningProcess}
 */
export function startProcess(plan) {
  mkdirSync(dirname(plan.logFile), { recursive: true });
  mkdirSync(plan.directory, { recursive: true });
  keepSmall(plan.logFile);
  const log = openSync(plan.logFile, 'a', 0o600);
  const logStart = fstatSync(log).size;
  const child = spawn(plan.command, plan.arguments, {
    cwd: plan.directory,
    env: plan.environment,
    detached: true,
    stdio: plan.messages ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
  });
  closeSync(log);
  trackGroup(child);
  const record = join(plan.runDirectory, `${plan.name}.json`);
  /** @type {Promise<Ending>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  if (child.pid !== undefined) writeRecord(record, child.pid);
  exited.then(() => rmSync(record, { force: true }));
  return { name: plan.name, child, exited, logFile: plan.logFile, logStart };
}

/**
 * A process without a record could not be found by the next start, so it is not let live.
 * @param {string} path
 * @param {number} pid
 */
function writeRecord(path, pid) {
  try {
    replaceFile(path, JSON.stringify(identify(pid)));
  } catch (error) {
    signalGroup(pid, 'SIGKILL');
    throw error;
  }
}

/**
 * Sends a signal to a process group and takes "already gone" for an answer.
 * @param {number | undefined} leader
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(leader, signal) {
  try {
    if (leader !== undefined) process.kill(-leader, signal);
  } catch {
    // Nothing is left in the group, or it belongs to root (apt-get under sudo) and ends by itself.
  }
}

/**
 * Asks a process to end, waits, and forces it when it does not.
 * @param {RunningProcess} running
 * @param {number} graceMilliseconds
 * @returns {Promise<Ending & { forced: boolean }>}
 */
export async function stopProcess(running, graceMilliseconds) {
  let forced = false;
  const timer = setTimeout(() => {
    forced = true;
    signalGroup(running.child.pid, 'SIGKILL');
  }, graceMilliseconds);
  running.child.kill('SIGTERM');
  // A paused process would only hear of it once it runs again.
  running.child.kill('SIGCONT');
  const ending = await running.exited;
  clearTimeout(timer);
  return { ...ending, forced };
}

/**
 * @param {Ending} ending
 * @returns {string} for example `exit code 1`, `signal SIGKILL`
 */
export function describeEnding(ending) {
  if (ending.error) return ending.error.message;
  return ending.signal ? `signal ${ending.signal}` : `exit code ${ending.code}`;
}
