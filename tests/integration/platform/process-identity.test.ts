import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import {
  identify,
  isRunning,
  parseIdentity,
  startMark,
} from '../../../services/platform/processes/process-identity.mjs';

test('a living process is known by its number and its start', () => {
  const own = identify(process.pid);
  expect(own.mark).not.toBe('');
  expect(identify(process.pid)).toEqual(own);
  expect(isRunning(own)).toBe(true);
});

test('a reused number is not the process that had it before', () => {
  expect(isRunning({ ...identify(process.pid), mark: 'another boot:1' })).toBe(false);
});

test('a process that has ended is nobody, and its identity matches nobody', () => {
  const { pid } = spawnSync('true');
  expect(startMark(pid)).toBeUndefined();
  expect(isRunning(identify(pid))).toBe(false);
});

test.each([undefined, null, 7, 'x', {}, { pid: '1', mark: 'm' }, { pid: 1 }])('%j is no identity', (value) => {
  expect(parseIdentity(value)).toBeUndefined();
});
