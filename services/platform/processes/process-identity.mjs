import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * A process that cannot be mistaken for a later one with the same number.
 * @typedef {{ pid: number, mark: string }} ProcessIdentity
 */

/** @param {number} pid */
function markFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name may hold spaces and brackets, so the fields are counted from its closing bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    // A zombie still has its number and runs nothing; in a container nobody may ever collect it.
    if (state === 'Z' || state === 'X') return undefined;
    // Start times count from boot, so they repeat after a restart of the machine unless the boot is named too.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function markFromPs(pid) {
  const answer = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = (answer.stdout ?? '').trim();
  return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
}

/**
 * What tells this process from every other that has had or will have its number.
 * @param {number} pid
 * @returns {string | undefined} undefined when no such process runs
 */
export function startMark(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return existsSync('/proc/self/stat') ? markFromProc(pid) : markFromPs(pid);
}

/**
 * Whether exactly this process still runs.
 * @param {ProcessIdentity} identity
 */
export function isRunning(identity) {
  return startMark(identity.pid) === identity.mark && identity.mark !== '';
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity} with an empty mark, which matches nothing, when the process has already ended
 */
export function identify(pid) {
  return { pid, mark: startMark(pid) ?? '' };
}

/**
 * Reads an identity out of parsed JSON, whatever a half-written or foreign file may hold.
 * @param {unknown} value
 * @returns {ProcessIdentity | undefined}
 */
export function parseIdentity(value) {
  if (typeof value !== 'object' || value === null) return undefined;
  const { pid, mark } = /** @type {Record<string, unknown>} */ (value);
  return typeof pid === 'number' && typeof mark === 'string' ? { pid, mark } : undefined;
}
