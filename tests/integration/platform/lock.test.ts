import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from '@jest/globals';
import { rootDirectory } from '../../../services/platform/environment.mjs';
import {
  type HeldLock,
  type LockHolder,
  readHolder,
  tryLock,
  withLock,
} from '../../../services/platform/processes/lock.mjs';
import { identify } from '../../../services/platform/processes/process-identity.mjs';
import { temporaryFolders } from './temporary-folder.ts';

const folders = temporaryFolders();
const path = join(folders.run, 'test.lock');

function held(taken: HeldLock | LockHolder): HeldLock {
  if (!('release' in taken)) throw new Error(`process ${taken.pid} has the lock`);
  return taken;
}

beforeEach(() => void mkdirSync(folders.run, { recursive: true }));

test('who finds the lock held learns by whom and in which state', async () => {
  const lock = held(await tryLock(path));
  lock.tell({ state: 'running', api: 'http://127.0.0.1:3000' });
  expect(await tryLock(path)).toEqual({ ...identify(process.pid), state: 'running', api: 'http://127.0.0.1:3000' });
  lock.release();
  expect(readHolder(path)).toBeUndefined();
});

test.each([
  ['of a process that has ended', JSON.stringify({ pid: 999_999_999, mark: 'x:1' })],
  ['with a number that another process has now', JSON.stringify({ pid: process.pid, mark: 'x:1' })],
  ['torn in the middle', '{"pid":12'],
  ['that is empty', ''],
])('a lock file %s is in nobody’s way', async (_, content) => {
  writeFileSync(path, content);
  const lock = held(await tryLock(path));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(identify(process.pid));
  lock.release();
});

test('of several that find a dead holder’s lock at once, one gets it', async () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, mark: 'x:1' }));
  const module = pathToFileURL(join(rootDirectory, 'services/platform/processes/lock.mjs')).href;
  const code = `const { tryLock } = await import(${JSON.stringify(module)});
    const taken = await tryLock(${JSON.stringify(path)});
    console.log('release' in taken ? 'got' : 'held');
    setInterval(() => {}, 1000);`;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  // All live until the last has answered: the lock of one that has ended would rightly go to a late comer.
  const answers = await Promise.all(children.map(async ({ stdout }) => String(await once(stdout, 'data')).trim()));
  await Promise.all(
    children.map((child) => {
      child.kill();
      return once(child, 'exit');
    }),
  );
  expect(answers.sort()).toEqual(['got', 'held', 'held', 'held']);
});

test('work under the lock waits for its holder and says so once', async () => {
  const lock = held(await tryLock(path));
  const waits: number[] = [];
  const { signal } = new AbortController();
  const done = withLock({ path, signal, onWait: ({ pid }) => waits.push(pid) }, async () => 'worked');
  setTimeout(() => lock.release(), 400);
  expect(await done).toBe('worked');
  expect(waits).toEqual([process.pid]);
  expect(readHolder(path)).toBeUndefined();
});
