import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rootDirectory } from '../../../services/platform/environment.mjs';
import { tryLock } from '../../../services/platform/processes/lock.mjs';
import { temporaryFolders } from './temporary-folder.ts';

const folders = temporaryFolders();
const occupant = createServer();
let occupied = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => occupant.listen(0, '127.0.0.1', resolve));
  occupied = (occupant.address() as AddressInfo).port;
});

afterAll(() => void occupant.close());

/** Runs `npm start`'s program where it has to refuse, and tells what it said and how it ended. */
async function start(environment: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(rootDirectory, 'services/platform/start.mjs')], {
    env: { ...process.env, REDIS_URL: '', NEO4J_URI: '', HOST: '', DATA_DIR: folders.data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said: out + error };
}

test('an occupied port is named, with another one to choose', async () => {
  const { code, said } = await start({ PORT: String(occupied) });
  expect(said).toContain(`Port ${occupied} on 127.0.0.1 is in use by another program`);
  expect(said).toContain(`PORT=${occupied + 1} npm start`);
  expect(code).toBe(1);
});

test.each([
  ['PORT', '65536', 'a whole number from 0 to 65535'],
  ['PORT', '3e', 'a whole number from 0 to 65535'],
])('%s=%s is refused with what is allowed', async (name, value, allowed) => {
  const { code, said } = await start({ [name]: value });
  expect(said).toContain(`${name}=${value} is not allowed: it must be ${allowed}.`);
  expect(code).toBe(78);
});

test('a data folder that is a file is named', async () => {
  const { code, said } = await start({ DATA_DIR: join(rootDirectory, 'package.json'), PORT: String(occupied) });
  expect(said).toMatch(/package\.json.*is a file, not a folder/);
  expect(code).toBe(1);
});

test('a second start says where the first one is, and waits for one that is stopping', async () => {
  const lock = await tryLock(join(folders.run, 'supervisor.lock'));
  if (!('release' in lock)) throw new Error('somebody else has the lock');
  lock.tell({ state: 'running', api: 'http://127.0.0.1:3999' });
  const refused = await start({ PORT: String(occupied) });
  expect(refused.said).toMatch(new RegExp(`already runs on .*\\(process ${process.pid}\\): http://127.0.0.1:3999`));
  expect(refused.code).toBe(1);
  lock.tell({ state: 'stopping' });
  setTimeout(() => lock.release(), 1500);
  // Once the first is gone the second goes on, here as far as the occupied port.
  const waited = await start({ PORT: String(occupied) });
  expect(waited.said).toContain(`Waiting for process ${process.pid}, which is still stopping`);
  expect(waited.said).toContain(`Port ${occupied} on 127.0.0.1 is in use`);
});
