import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rootDirectory } from '../../../services/platform/environment.mjs';
import { isRunning, type ProcessIdentity } from '../../../services/platform/processes/process-identity.mjs';
import { waitUntil } from '../../support/wait-until.ts';
import { temporaryFolders } from './temporary-folder.ts';

type Ready = { ready: true; api: string; redisUrl: string; neo4j: { uri: string }; dataDir: string; pid: number };

const folders = temporaryFolders();
let supervisor: ChildProcess;
let ready: Ready;

beforeAll(async () => {
  const environment = { ...process.env, REDIS_URL: '', NEO4J_URI: '', API_KEYS: '', HOST: '', PORT: '0' };
  supervisor = fork(join(rootDirectory, 'services/platform/start.mjs'), {
    env: { ...environment, DATA_DIR: folders.data, npm_lifecycle_event: '' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  [ready] = (await once(supervisor, 'message')) as [Ready];
}, 120_000);

afterAll(() => {
  if (supervisor.exitCode === null) supervisor.kill('SIGKILL');
});

function recordOf(name: string): ProcessIdentity {
  return JSON.parse(readFileSync(join(folders.run, `${name}.json`), 'utf8')) as ProcessIdentity;
}

const answers = async (path: string): Promise<boolean> =>
  fetch(ready.api + path).then(
    ({ ok }) => ok,
    () => false,
  );

test('the parent learns where everything is once everything works', async () => {
  expect(ready).toMatchObject({ ready: true, dataDir: folders.data, pid: supervisor.pid });
  expect(await answers('/readyz')).toBe(true);
  expect(readdirSync(folders.run).sort()).toEqual(
    ['api.json', 'neo4j.json', 'redis.json', 'supervisor.lock', 'worker.json'].sort(),
  );
});

test('a killed API comes back under the same address', async () => {
  const before = recordOf('api');
  process.kill(before.pid, 'SIGKILL');
  await waitUntil(async () => !isRunning(before), 'the end of the API');
  await waitUntil(() => answers('/readyz'), 'the API to come back');
  expect(recordOf('api').pid).not.toBe(before.pid);
});

test('SIGTERM stops everything in good order and leaves no process', async () => {
  const records = ['api', 'worker', 'neo4j', 'redis'].map(recordOf);
  expect(records.map(isRunning)).toEqual([true, true, true, true]);
  supervisor.kill('SIGTERM');
  const [code] = await once(supervisor, 'exit');
  expect(code).toBe(0);
  expect(records.map(isRunning)).toEqual([false, false, false, false]);
  expect(readdirSync(folders.run)).toEqual([]);
  expect(existsSync(folders.neo4jPassword)).toBe(true);
}, 60_000);
