import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { stopLeftovers } from '../../../services/platform/processes/leftovers.mjs';
import { identify, isRunning } from '../../../services/platform/processes/process-identity.mjs';
import { stopProcess } from '../../../services/platform/processes/processes.mjs';
import { quietOutput } from './quiet-output.ts';
import { lastingCode, pidOf, startSmallProcess } from './small-process.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folders = temporaryFolders();
quietOutput();

test('what a killed supervisor left is stopped, by its record', async () => {
  const left = ['redis', 'api'].map((name) => identify(pidOf(startSmallProcess(name, lastingCode, folders))));
  expect(left.map(isRunning)).toEqual([true, true]);
  await stopLeftovers(folders.run);
  expect(left.map(isRunning)).toEqual([false, false]);
  expect(readdirSync(folders.run)).toEqual([]);
});

test('a stranger that has a recorded number now is left alone', async () => {
  const stranger = startSmallProcess('stranger', lastingCode, folders);
  const identity = identify(pidOf(stranger));
  writeFileSync(join(folders.run, 'stranger.json'), JSON.stringify({ ...identity, mark: 'another boot:1' }));
  await stopLeftovers(folders.run);
  expect(isRunning(identity)).toBe(true);
  await stopProcess(stranger, 0);
});

test('torn and foreign records are forgotten', async () => {
  mkdirSync(folders.run, { recursive: true });
  for (const [name, content] of Object.entries({ redis: '', neo4j: '{"pid":', api: '[]', other: '{"pid":1}' })) {
    writeFileSync(join(folders.run, `${name}.json`), content);
  }
  await stopLeftovers(folders.run);
  expect(readdirSync(folders.run)).toEqual([]);
});
