import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readJsonIfValid, replaceFile } from '../files.mjs';
import { identify, isRunning, parseIdentity } from './process-identity.mjs';

const settleMilliseconds = 300;

/**
 * What a lock file holds: who has it, and what the holder wants others to know.
 * @typedef {import('./process-identity.mjs').ProcessIdentity & { state?: string, api?: string }} LockHolder
 *
 * @typedef {object} HeldLock
 * @property {(news: { state: string, api?: string }) => void} tell lets others know
 * @property {() => void} release
 */

/**
 * @param {string} path
 * @returns {LockHolder | undefined} who holds the lock now; a dead holder, a reused number and a torn file are nobody
 */
export function readHolder(path) {
  const content = readJsonIfValid(path);
  const identity = parseIdentity(content);
  if (!identity || !isRunning(identity)) return undefined;
  const { state, api } = /** @type {Record<string, unknown>} */ (content);
  return {
    ...identity,
    ...(typeof state === 'string' ? { state } : {}),
    ...(typeof api === 'string' ? { api } : {}),
  };
}

/**
 * Takes the lock when nobody alive holds it.
 * @param {string} path of the lock file
 * @returns {Promise<HeldLock | LockHolder>} the lock, or who holds it
 */
export async function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  const own = identify(process.pid);
  const candidate = `${path}.${process.pid}`;
  const holder = readHolder(path);
  if (holder) return holder;
  writeFileSync(candidate, JSON.stringify(own));
  try {
    // Only one of several can link the name first.
    linkSync(candidate, path);
  } catch {
    const other = readHolder(path);
    if (other) return other;
    // A dead holder's file: it is replaced, and after a moment the one whose name stayed has the lock.
    renameSync(candidate, path);
    await pause(settleMilliseconds);
  } finally {
    rmSync(candidate, { force: true });
  }
  const winner = readHolder(path);
  if (!winner || winner.pid !== own.pid) return winner ?? tryLock(path);
  return {
    tell: (news) => {
      try {
        replaceFile(path, JSON.stringify({ ...own, ...news }));
      } catch {
        // On a full disk others go without the news; the lock itself still holds.
      }
    },
    release: () => {
      if (readHolder(path)?.pid === own.pid) rmSync(path, { force: true });
    },
  };
}

/**
 * Runs work that must not run twice at the same time, waiting for whoever does it now.
 * @template Result
 * @param {{ path: string, signal: AbortSignal, onWait: (holder: LockHolder) => void }} lock
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withLock({ path, signal, onWait }, work) {
  let told = false;
  for (;;) {
    const taken = await tryLock(path);
    if ('release' in taken) {
      try {
        return await work();
      } finally {
        taken.release();
      }
    }
    if (!told) onWait(taken);
    told = true;
    await pause(250, undefined, { signal });
  }
}
