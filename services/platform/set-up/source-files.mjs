import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** The folders that are built; those that do not exist yet are passed over. */
const builtFolders = ['schema', 'services', 'workers', 'cli', 'bench', 'drill', 'model/evaluation', 'model/weights'];
/** The pages, which Vite builds by itself. */
const pagesFolder = 'web';
const settingFiles = ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];

/** Neither compiled nor read by the running service: this platform, documents, Maven's file. */
const leftOut = new Set(['.mjs', '.md', '.xml']);

/**
 * What the build works on, as paths relative to the root, sorted.
 * @typedef {{ compiled: string[], data: string[], pages: string[] }} SourceFiles
 */

/**
 * Lists the sources and the data files that the running service reads beside them.
 * @param {string} root
 * @returns {SourceFiles}
 */
export function listSourceFiles(root) {
  const files = builtFolders.flatMap((folder) => listFolder(join(root, folder))).map((path) => relative(root, path));
  const kept = files.filter((path) => !leftOut.has(extname(path))).sort();
  return {
    compiled: kept.filter((path) => extname(path) === '.ts'),
    data: kept.filter((path) => extname(path) !== '.ts'),
    pages: listFolder(join(root, pagesFolder))
      .map((path) => relative(root, path))
      .sort(),
  };
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function listFolder(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * One hash over every name and content that the build depends on.
 * @param {string} root
 * @param {SourceFiles} sources
 * @returns {string} hexadecimal
 */
export function hashSources(root, { compiled, data, pages }) {
  const hash = createHash('sha256');
  for (const path of [...compiled, ...data, ...pages, ...settingFiles]) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
