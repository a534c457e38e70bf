import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownIds } from './known-ids.ts';
import type { FuzzOptions } from './options.ts';
import { runCommand } from './run-command.ts';

const template = new URL('schemathesis.toml', import.meta.url);

const fillIn = (text: string, ids: KnownIds): string =>
  Object.entries(ids).reduce((filled, [name, id]) => filled.replaceAll(`\${${name}}`, id), text);

/** Runs schemathesis against the service at `url`; what it finds goes to the terminal. Answers with its exit status. */
export async function runTool(
  program: string,
  url: string,
  ids: KnownIds,
  { key, seconds, seed }: FuzzOptions,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-fuzz-'));
  try {
    const configuration = join(folder, 'schemathesis.toml');
    await writeFile(configuration, fillIn(await readFile(template, 'utf8'), ids));
    const limits = ['--seed', seed, '--max-time', seconds, '--request-timeout', 60];
    // One at a time: Python 3.11 stumbles over its own parser in threads.
    const manner = ['--workers', 1, '--continue-on-failure', '--no-shrink', '--warnings', 'off', '--no-color'];
    const credentials = key === undefined ? [] : ['--header', `Authorization: Bearer ${key}`];
    const args = ['--config-file', configuration, 'run', `${url}/openapi.json`, ...limits, ...manner, ...credentials];
    return (await runCommand(program, args.map(String), { show: true })).code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
