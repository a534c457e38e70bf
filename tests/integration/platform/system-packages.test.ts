import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ensureSystemPrograms, systemPrograms } from '../../../services/platform/set-up/system-packages.mjs';
import { quietOutput } from './quiet-output.ts';

quietOutput();

const path = process.env.PATH;
const named = process.env.CHROMIUM;
let machine = '';

function program(name: string, content: string): void {
  writeFileSync(join(machine, name), `#!/bin/sh\n${content}\n`);
  chmodSync(join(machine, name), 0o755);
}

/** What apt-get was asked for, one call a line. */
const calls = (): string[] =>
  existsSync(join(machine, 'calls')) ? readFileSync(join(machine, 'calls'), 'utf8').trim().split('\n') : [];

/** A machine of whose programs only these are there; the package manager, as Debian has it, is one of the test's own. */
beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'newsgraph-machine-'));
  mkdirSync(join(machine, 'lists'));
  for (const name of ['env', 'sh', 'cat', 'chmod', 'touch']) symlinkSync(join('/usr/bin', name), join(machine, name));
  program('sudo', 'shift; exec "$@"');
  program('true', '');
  process.env.PATH = machine;
  delete process.env.CHROMIUM;
});
afterEach(() => {
  process.env.PATH = path;
  if (named !== undefined) process.env.CHROMIUM = named;
  rmSync(machine, { recursive: true });
});

const signal = new AbortController().signal;
const version = 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)';
const aptGet = (install: string): void =>
  program(
    'apt-get',
    `echo "$*" >> ${machine}/calls
case "$*" in
  *update*) touch ${machine}/lists/fresh ;;
  *) [ -e ${machine}/lists/fresh ] || { echo "E: Unable to locate package"; exit 100; }
     ${install} ;;
esac`,
  );

test('a browser that is missing is installed, after the lists were fetched where there are none', async () => {
  program('apt-cache', '');
  aptGet(`printf '#!/bin/sh\\necho "${version}"\\n' > ${machine}/chromium; chmod +x ${machine}/chromium`);
  await ensureSystemPrograms([systemPrograms.chromium], signal);
  expect(systemPrograms.chromium.find()).toBe(join(machine, 'chromium'));
  expect(calls().map((call) => /(install|update).*/.exec(call)?.[0])).toEqual([
    'install --no-install-recommends chromium',
    'update',
    'install --no-install-recommends chromium',
  ]);
  await ensureSystemPrograms([systemPrograms.chromium], signal);
  expect(calls()).toHaveLength(3);
});

test('what the package manager says is said when it cannot', async () => {
  program('apt-cache', '');
  aptGet('echo "E: no space left"; exit 100');
  await expect(ensureSystemPrograms([systemPrograms.chromium], signal)).rejects.toThrow(
    /apt-get could not install chromium:\n[\s\S]*no space left/,
  );
});

test('without a package manager it is told what to install, and what else there is to do', async () => {
  await expect(ensureSystemPrograms([systemPrograms.chromium], signal)).rejects.toThrow(
    'Not found: Chromium 123 or newer. On Debian: sudo apt-get install chromium\n' +
      'Elsewhere: install what is missing so that it is on the PATH, or name a Chromium or Chrome of yours in CHROMIUM.',
  );
  await expect(ensureSystemPrograms([systemPrograms.redis, systemPrograms.maven], signal)).rejects.toThrow(
    /or set REDIS_URL and NEO4J_URI to servers of yours\.$/,
  );
});
