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
 * Makes the folder for the servers of one test run, after clearing away those of runs that were killed.
 * @param {string} parent
 * @returns {Promise<import('../environment.mjs').DataFolders>}
 */
export async function makeTestFolder(parent) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    const pid = Number(namePattern.exec(name)?.[1] ?? 0);
    if (pid > 0 && folderName(pid) !== name) await removeTestFolder(dataFolders(join(parent, name)));
  }
  const folders = dataFolders(join(parent, folderName(process.pid)));
  mkdirSync(folders.data, { recursive: true, mode: 0o700 });
  return folders;
}

/** @param {import('../environment.mjs').DataFolders} folders */
export async function removeTestFolder(folders) {
  await stopLeftovers(folders.run);
  rmSync(folders.data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
