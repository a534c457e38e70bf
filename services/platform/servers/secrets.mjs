import { randomBytes } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { readIfPresent, replaceFile } from '../files.mjs';

/**
 * The password kept in a file, made on the first call. It is on disk before any server learns it,
 * so a start killed in between finds the same one again.
 * @param {string} path
 * @returns {string} letters and digits only, so that it needs no quoting in a URL or a configuration file
 */
export function keepPassword(path) {
  const kept = readIfPresent(path)?.trim();
  if (kept) {
    chmodSync(path, 0o600);
    return kept;
  }
  const password = randomBytes(24).toString('hex');
  replaceFile(path, `${password}\n`, 0o600);
  return password;
}
