import { spawnSync } from 'node:child_process';
import { rootDirectory } from '../environment.mjs';
import { PlatformFailure } from '../terminal/failure.mjs';
import { say, step } from '../terminal/progress.mjs';
import { runCommand } from './commands.mjs';
import { findChromium, findJava, findMaven, findRedis, onPath } from './programs.mjs';

/**
 * A program of the system: how to find it, the Debian packages that hold it, the first available one being taken, and what else there is
 * to do without it.
 * @typedef {{ name: string, find: () => string | undefined, packages: string[], otherwise: string }} SystemProgram
 */

const ownServers = 'set REDIS_URL and NEO4J_URI to servers of yours';

/** @type {Record<'redis' | 'java' | 'maven' | 'chromium', SystemProgram>} */
export const systemPrograms = {
  redis: {
    name: 'redis-server 6.2 or newer',
    find: findRedis,
    packages: ['redis-server'],
    otherwise: ownServers,
  },
  java: {
    name: 'Java 17 or 21',
    find: findJava,
    packages: ['openjdk-21-jre-headless', 'openjdk-17-jre-headless'],
    otherwise: ownServers,
  },
  maven: { name: 'Maven', find: findMaven, packages: ['maven'], otherwise: ownServers },
  chromium: {
    name: 'Chromium 123 or newer',
    find: findChromium,
    packages: ['chromium'],
    otherwise: 'name a Chromium or Chrome of yours in CHROMIUM',
  },
};

/** @returns {string[] | undefined} what to put before a command to run it as root; undefined when that is not allowed */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (onPath('sudo').length === 0) return undefined;
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Finds programs on this machine and has the system's package manager install those that are missing.
 * @param {SystemProgram[]} needed
 * @param {AbortSignal} signal
 */
export async function ensureSystemPrograms(needed, signal) {
  const missing = needed.filter((program) => program.find() === undefined);
  if (missing.length === 0) return;
  const names = missing.map((program) => program.name).join(', ');
  const prefix = rootPrefix();
  if (onPath('apt-get').length === 0 || prefix === undefined) throw notFound(missing);
  say(`Not found: ${names}. Installing with apt-get${prefix.length > 0 ? ' through sudo' : ''}.`);
  await step(`Installing ${names}`, () => install(missing, prefix, signal));
  const still = missing.filter((program) => program.find() === undefined);
  if (still.length > 0) throw notFound(still);
}

/**
 * @param {SystemProgram[]} missing
 * @param {string[]} prefix
 * @param {AbortSignal} signal
 */
async function install(missing, prefix, signal) {
  /** @param {string[]} list */
  const apt = (list) => {
    // RUNLEVEL=1 keeps the package from starting a Redis of the system, which nobody asked for.
    const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1', 'apt-get', '-q', '-y'];
    const [command = 'env', ...rest] = [...prefix, ...quiet, '-o', 'DPkg::Lock::Timeout=120', ...list];
    return runCommand({ command, arguments: rest, directory: rootDirectory, signal });
  };
  /** @param {() => string[]} names */
  const installNow = (names) => apt(['install', '--no-install-recommends', ...names()]);
  const names = () => missing.map((program) => program.packages.find(isAvailable) ?? program.packages[0] ?? '');
  const first = await installNow(names);
  if (first.code === 0) return;
  // A fresh machine has no package lists yet, an old one has lists that no longer match the archive.
  await apt(['update']);
  const second = await installNow(names);
  if (second.code !== 0)
    throw new PlatformFailure(`apt-get could not install ${names().join(', ')}:\n${second.output}`);
}

/** @param {string} name of a Debian package */
function isAvailable(name) {
  const { stdout } = spawnSync('apt-cache', ['show', name], { encoding: 'utf8' });
  return (stdout ?? '').includes('Package:');
}

/** @param {SystemProgram[]} missing */
function notFound(missing) {
  const names = missing.map((program) => program.name).join(', ');
  const packages = missing.map((program) => program.packages.at(-1)).join(' ');
  const otherwise = [...new Set(missing.map((program) => program.otherwise))].join('; ');
  return new PlatformFailure(`Not found: ${names}. On Debian: sudo apt-get install ${packages}
Elsewhere: install what is missing so that it is on the PATH, or ${otherwise}.`);
}
