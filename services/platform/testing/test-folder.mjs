import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolders } from '../environment.mjs';
import { stopLeftovers } from '../processes/leftovers.mjs';
import { startMark } from '../processes/process-identity.mjs';

const namePattern = /^test-(\d+)-[0-9a-f]{12}$/;

/**
 * The name a process gives to its folder; no other process, earlier or later, would give the same.
 * @param {number} pid
 */
function folderName(pid) {
  const mark = createHash('sha256')
    .update(startMark(pid) ?? '')
    .digest('hex');
  return `test-${pid}-${mark.slice(0, 12)}`;
}

/**
 * Makes the folder for what one `npm test` keeps, after clearing away those of others that were killed.
 * @param {string} parent
 * @returns {Promise<string>} its path
 */
export async function makeTestFolder(parent) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const pid = Number(namePattern.exec(name)?.[1] ?? 0);
    if (pid > 0 && folderName(pid) !== name) await removeTestFolder(join(parent, name));
  }
  const folder = join(parent, folderName(process.pid));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * Ends whatever the servers in the folder, a data folder for each run of tests, have left running, and removes it.
 * @param {string} folder
 */
export async function removeTestFolder(folder) {
  for (const name of readdirSync(folder)) await stopLeftovers(dataFolders(join(folder, name)).run);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
