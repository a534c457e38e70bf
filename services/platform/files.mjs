import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlatformFailure } from './failure.mjs';

/**
 * Creates a folder and says plainly when that is not allowed.
 * @param {string} path
 * @param {number} [mode] permissions of what is created
 */
export function makeFolder(path, mode = 0o755) {
  try {
    mkdirSync(path, { recursive: true, mode });
  } catch (error) {
    throw explainWriteError(path, error);
  }
}

/**
 * Writes a whole file or nothing: a program killed half-way leaves the old content.
 * @param {string} path
 * @param {string} content
 * @param {number} [mode] permissions, 600 for anything secret
 */
export function replaceFile(path, content, mode = 0o644) {
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content, { mode, flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    throw explainWriteError(path, error);
  }
}

/**
 * @param {string} path
 * @returns {string | undefined} the content, or undefined when there is no such file
 */
export function readIfPresent(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new PlatformFailure(`${path} cannot be read (${code}). Make it readable for this user, or remove it.`);
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

/**
 * @param {string} path
 * @param {unknown} error
 */
function explainWriteError(path, error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  const hint = code === 'ENOSPC' ? 'the disk is full' : `this user may not write there (${code})`;
  return new PlatformFailure(
    `${path} cannot be written: ${hint}. DATA_DIR=/another/folder npm start keeps the data elsewhere.`,
  );
}
