import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a whole file or nothing: a program killed half-way leaves the old content.
 * @param {string} path
 * @param {string} content
 * @param {number} [mode] permissions, 600 for anything secret
 */
export function replaceFile(path, content, mode = 0o644) {
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, content, { mode, flag: 'wx' });
  renameSync(temporary, path);
}

/**
 * @param {string} path
 * @returns {string | undefined} the content, or undefined when there is no such file
 */
export function readIfPresent(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * @param {string} path
 * @returns {unknown} the parsed JSON, or undefined when there is no file or it holds something else
 */
export function readJsonIfValid(path) {
  try {
    return JSON.parse(readIfPresent(path) ?? '');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
