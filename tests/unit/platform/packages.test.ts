import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { packagesMatch } from '../../../services/platform/set-up/packages.mjs';

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/mac-only': { version: '1.0.0', optional: true },
};
const installed = { 'node_modules/one': wanted['node_modules/one'] };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-packages-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(lock: unknown, hidden: unknown): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: lock }));
  if (hidden !== undefined) {
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: hidden }));
  }
}

test('what npm installed for this platform matches', () => {
  write(wanted, installed);
  expect(packagesMatch(folder)).toBe(true);
});

test.each([
  ['an installation that was killed', undefined],
  ['another version', { 'node_modules/one': { version: '1.0.1', integrity: 'sha512-a' } }],
  ['other content', { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-b' } }],
  ['a missing package', {}],
  ['a package too many', { ...installed, 'node_modules/two': { version: '1.0.0' } }],
])('%s does not', (_, hidden) => {
  write(wanted, hidden);
  expect(packagesMatch(folder)).toBe(false);
});
