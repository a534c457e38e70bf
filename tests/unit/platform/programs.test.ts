import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findChromium } from '../../../services/platform/set-up/programs.mjs';

const before = { PATH: process.env.PATH, CHROMIUM: process.env.CHROMIUM };
let parent = '';

/** A folder for the PATH, with a program in it that only says its version. */
function folderWith(name: string, says: string): string {
  const folder = mkdtempSync(join(parent, 'bin-'));
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${says}\n`);
  chmodSync(path, 0o755);
  return folder;
}

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'newsgraph-programs-'));
  mkdirSync(join(parent, 'empty'));
  delete process.env.CHROMIUM;
});
afterEach(() => {
  Object.assign(process.env, before);
  if (before.CHROMIUM === undefined) delete process.env.CHROMIUM;
  rmSync(parent, { recursive: true });
});

const debian = 'echo "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"';

test('the first browser on the PATH that can show the pages is taken', () => {
  const old = folderWith('chromium', 'echo "Chromium 90.0.4430.212 built on Debian 10.9"');
  const stub = folderWith('chromium-browser', 'echo "Command requires the chromium snap to be installed." >&2; exit 1');
  const chrome = folderWith('google-chrome', 'echo "Google Chrome 140.0.7339.80 "');
  process.env.PATH = [join(parent, 'empty'), old, stub, chrome].join(delimiter);
  expect(findChromium()).toBe(join(chrome, 'google-chrome'));
  const chromium = folderWith('chromium', debian);
  process.env.PATH = [process.env.PATH, chromium].join(delimiter);
  expect(findChromium()).toBe(join(chromium, 'chromium'));
});

test('CHROMIUM goes before the PATH, and one that is not there is not replaced by another', () => {
  const chromium = folderWith('chromium', debian);
  const own = join(folderWith('my-browser', 'echo "Chromium 130.0.1.2"'), 'my-browser');
  process.env.PATH = chromium;
  process.env.CHROMIUM = own;
  expect(findChromium()).toBe(own);
  process.env.CHROMIUM = `${own}-gone`;
  expect(findChromium()).toBeUndefined();
});

test('there may be none', () => {
  process.env.PATH = join(parent, 'empty');
  expect(findChromium()).toBeUndefined();
});
