import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readLogTail, waitUntilReady } from '../../../services/platform/processes/launch.mjs';
import { identify, isRunning } from '../../../services/platform/processes/process-identity.mjs';
import { type SupervisedPart, supervise } from '../../../services/platform/service/supervise.mjs';
import { PlatformFailure } from '../../../services/platform/terminal/failure.mjs';
import { waitUntil } from '../../support/wait-until.ts';
import { quietOutput } from './quiet-output.ts';
import { lastingCode, pidOf, startSmallProcess, stubbornCode, untilGone } from './small-process.ts';
import { temporaryFolders } from './temporary-folder.ts';

const folders = temporaryFolders();
quietOutput();
const { signal } = new AbortController();

function partOf(name: string, code: string, more: Partial<SupervisedPart> = {}): SupervisedPart {
  const start = async (stop: AbortSignal) => {
    const running = startSmallProcess(name, code, folders);
    await waitUntilReady(running, async () => readLogTail(running).includes('up'), { seconds: 10, signal: stop });
    return running;
  };
  return { name, start, graceMilliseconds: 5000, pauseMilliseconds: 5, onGiveUp: () => {}, ...more };
}

test('a killed part is started again, and stopping it leaves no process and no record', async () => {
  const watched = await supervise(partOf('killed', lastingCode), signal);
  const first = pidOf(watched.running());
  process.kill(first, 'SIGKILL');
  const second = await waitUntil(async () => pidOf(watched.running()) !== first && watched.running(), 'a new process');
  const identity = identify(pidOf(second));
  expect(isRunning(identity)).toBe(true);
  await watched.stop();
  expect(isRunning(identity)).toBe(false);
  expect(existsSync(join(folders.run, 'killed.json'))).toBe(false);
});

test('a part that becomes ready again while it is being stopped is stopped as well', async () => {
  const watched = await supervise(partOf('twice', lastingCode, { pauseMilliseconds: 1 }), signal);
  process.kill(pidOf(watched.running()), 'SIGKILL');
  await waitUntil(async () => existsSync(join(folders.run, 'twice.json')), 'the new process');
  const started = JSON.parse(readFileSync(join(folders.run, 'twice.json'), 'utf8'));
  await watched.stop();
  expect(isRunning(started)).toBe(false);
  expect(existsSync(join(folders.run, 'twice.json'))).toBe(false);
});

test('a paused part hears that it is to stop', async () => {
  const watched = await supervise(partOf('paused', lastingCode), signal);
  process.kill(pidOf(watched.running()), 'SIGSTOP');
  await watched.stop();
  expect(watched.running().child.signalCode).toBe('SIGTERM');
});

test('a part that does not stop in time is forced', async () => {
  const watched = await supervise(partOf('stubborn', stubbornCode, { graceMilliseconds: 300 }), signal);
  await watched.stop();
  expect(watched.running().child.signalCode).toBe('SIGKILL');
});

test('what a part has started goes with it', async () => {
  const code = `const child = require('child_process').spawn('sleep', ['60']); console.log('up ' + child.pid); ${lastingCode}`;
  const watched = await supervise(partOf('parent', code), signal);
  const inner = identify(Number(/up (\d+)/.exec(readLogTail(watched.running()))?.[1]));
  expect(isRunning(inner)).toBe(true);
  await watched.stop();
  await untilGone(inner);
});

test('a part that fails again and again is given up, with its reason', async () => {
  const reason = await new Promise<PlatformFailure>((resolve, reject) => {
    const failing = partOf('failing', 'console.log("up"); setTimeout(() => process.exit(3), 50)', {
      onGiveUp: resolve,
    });
    supervise(failing, signal).catch(reject);
  });
  expect(reason.message).toMatch(/failing failed \d+ times in a row/);
});

test('a part stopped by a wrong setting is not started again', async () => {
  const code = 'console.log("up\\nPORT is wrong"); setTimeout(() => process.exit(78), 100)';
  const reason = await new Promise<PlatformFailure>((resolve, reject) => {
    supervise(partOf('misconfigured', code, { onGiveUp: resolve }), signal).catch(reject);
  });
  expect(reason).toBeInstanceOf(PlatformFailure);
  expect(reason.exitCode).toBe(78);
  expect(reason.message).toContain('PORT is wrong');
});

test('a part that ends before it is ready fails the start with its last words', async () => {
  const start = supervise(partOf('early', 'console.error("no such disk"); process.exit(1)'), signal);
  await expect(start).rejects.toThrow(/early did not start \(exit code 1\)[\s\S]*no such disk/);
});
