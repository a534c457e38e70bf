import { join } from 'node:path';
import { rootDirectory } from '../environment.mjs';
import { readJsonIfValid } from '../files.mjs';
import { step } from '../terminal/progress.mjs';
import { runOrFail } from './commands.mjs';

/**
 * One entry of package-lock.json.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage
 */

/**
 * @param {string} path of a lock file in npm's form
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readLocked(path) {
  const lock = /** @type {{ packages?: Record<string, LockedPackage> } | undefined} */ (readJsonIfValid(path));
  return lock?.packages;
}

/**
 * Whether node_modules is what package-lock.json asks for. npm itself writes what it installed into a hidden lock file as its
 * last act, so an installation by hand counts and one that was killed does not.
 * @param {string} directory the folder of package-lock.json
 * @returns {boolean}
 */
export function packagesMatch(directory) {
  const wanted = readLocked(join(directory, 'package-lock.json'));
  const installed = readLocked(join(directory, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  const missing = Object.entries(wanted).some(([path, entry]) => {
    const found = installed[path];
    if (path === '') return false;
    if (!found) return !(entry.optional || entry.devOptional || entry.peer);
    return found.version !== entry.version || found.integrity !== entry.integrity;
  });
  return !missing && Object.keys(installed).every((path) => path in wanted);
}

/**
 * Installs the packages unless they are there already.
 * @param {AbortSignal} signal
 */
export async function ensurePackages(signal) {
  if (packagesMatch(rootDirectory)) return;
  await step('Installing packages (npm ci)', () =>
    // Development packages are needed to build, also where NODE_ENV says production.
    runOrFail(
      {
        command: 'npm',
        arguments: ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
        directory: rootDirectory,
        signal,
      },
      'Installing packages',
    ),
  );
}
