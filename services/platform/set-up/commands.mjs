import { spawn } from 'node:child_process';
import { signalGroup, trackGroup } from '../processes/processes.mjs';
import { PlatformFailure } from '../terminal/failure.mjs';

const keptLines = 20;
const endMilliseconds = 10_000;

/**
 * @typedef {object} Command
 * @property {string} command
 * @property {string[]} arguments
 * @property {string} directory
 * @property {NodeJS.ProcessEnv} [environment]
 * @property {AbortSignal} signal ends the command
 * @property {(line: string) => void} [onLine] sees each line of its output
 */

/**
 * Runs a program of the set-up to its end, out of reach of the terminal's Ctrl-C.
 * @param {Command} plan
 * @returns {Promise<{ code: number, output: string }>} the exit code and the last lines; throws the signal's reason when aborted
 */
export function runCommand({ command, arguments: list, directory, environment = process.env, signal, onLine }) {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(command, list, {
      cwd: directory,
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    trackGroup(child);
    /** @type {string[]} */
    const lines = [];
    for (const stream of [child.stdout, child.stderr]) {
      eachLine(stream, (line) => {
        lines.push(line);
        if (lines.length > keptLines) lines.shift();
        onLine?.(line);
      });
    }
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const abort = () => {
      signalGroup(child.pid, 'SIGTERM');
      timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), endMilliseconds);
    };
    signal.addEventListener('abort', abort, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      if (signal.aborted) reject(signal.reason);
      else resolve({ code: code ?? 1, output: lines.join('\n') });
    });
  });
}

/**
 * Runs a command that has to succeed.
 * @param {Command} plan
 * @param {string} purpose begins the message of the failure, for example `Installing packages`
 * @returns {Promise<string>} the last lines of its output
 */
export async function runOrFail(plan, purpose) {
  const { code, output } = await runCommand(plan);
  if (code === 0) return output;
  throw new PlatformFailure(`${purpose} failed: ${plan.command} ended with exit code ${code}.\n${output}`);
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => void} onLine
 */
function eachLine(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (/** @type {string} */ chunk) => {
    const lines = (rest + chunk).split(/\r?\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => rest && onLine(rest));
}
