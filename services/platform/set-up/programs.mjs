import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const supportedJava = [17, 21];
const leastRedis = 6.2;
// The first that knows CSS `light-dark()`.
const leastChromium = 123;
const javaFolder = '/usr/lib/jvm';

/**
 * Every place on the PATH where a program of this name can be run.
 * @param {string} name
 * @returns {string[]} absolute paths, first found first
 */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).filter(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} program
 * @param {string} argument
 * @param {RegExp} pattern its first group is the version
 */
function versionOf(program, argument, pattern) {
  const { stdout, stderr } = spawnSync(program, [argument], { encoding: 'utf8', timeout: 20_000 });
  return Number(pattern.exec(`${stdout ?? ''}${stderr ?? ''}`)?.[1] ?? Number.NaN);
}

/** @returns {string | undefined} the first Redis on the PATH that BullMQ can work with */
export function findRedis() {
  return onPath('redis-server').find((path) => versionOf(path, '--version', /v=(\d+\.\d+)/) >= leastRedis);
}

/** @returns {string | undefined} a Java that Neo4j 5 runs on, also one that is installed beside another default */
export function findJava() {
  const home = process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, 'bin/java')] : [];
  const candidates = [...home, ...onPath('java'), ...installedJavas()].filter(isExecutable);
  return candidates.find((path) => supportedJava.includes(versionOf(path, '-version', /version "(\d+)/)));
}

function installedJavas() {
  try {
    return readdirSync(javaFolder).map((name) => join(javaFolder, name, 'bin/java'));
  } catch {
    return [];
  }
}

/** @returns {string | undefined} */
export function findMaven() {
  return onPath('mvn')[0];
}

/**
 * @returns {string | undefined} the browser that CHROMIUM names, or the first on the PATH, that can show the pages. Ubuntu has a stub under
 *   this name that only says how to install one.
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const candidates = named ? [named].filter(isExecutable) : names.flatMap(onPath);
  return candidates.find((path) => versionOf(path, '--version', /\bChrom\w+ (\d+)\./) >= leastChromium);
}
