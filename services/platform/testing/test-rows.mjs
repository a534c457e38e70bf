import { join } from 'node:path';
import { dataFolders } from '../environment.mjs';
import { runJest } from './jest.mjs';
import { withTestServers } from './test-servers.mjs';

/**
 * One run of jest; `servers` gives it a Redis and a Neo4j, which no other run has.
 * @typedef {{ name: string, arguments: string[], servers: boolean }} TestRun
 */

/** Folders of integration tests that run beside the others. */
const shorterRow = '(cli|cypher|platform)';

/**
 * Rows that are run beside each other; the runs of a row come one after another. Tests of units need no servers and are done long before
 * the integration tests, which mostly wait for processes; the browser tests and those of whole programs and of Cypher take
 * what time is left beside these.
 * @type {TestRun[][]}
 */
export const allTests = [
  [
    { name: 'unit', arguments: ['tests/unit'], servers: false },
    { name: 'browser', arguments: ['tests/browser'], servers: true },
    { name: 'programs', arguments: [`tests/integration/${shorterRow}`], servers: true },
  ],
  [{ name: 'integration', arguments: [`tests/integration/(?!${shorterRow}/)`], servers: true }],
];

/**
 * Runs the rows to their end. When one cannot go on, the others are stopped.
 * @param {TestRun[][]} rows
 * @param {{ prepared: import('../set-up/prepare.mjs').PreparedPlatform, folder: string, signal: AbortSignal }} setting
 * @returns {Promise<{ code: number, resultFiles: string[] }>} the worst exit code, and what each jest wrote
 */
export async function runTests(rows, { prepared, folder, signal: stop }) {
  const failure = new AbortController();
  const signal = AbortSignal.any([stop, failure.signal]);
  const codes = await Promise.allSettled(
    rows.map((row) =>
      runRow(row, { prepared, folder, signal }).catch((error) => {
        failure.abort(error);
        throw error;
      }),
    ),
  );
  signal.throwIfAborted();
  const resultFiles = rows.flat().map(({ name }) => resultFile(folder, name));
  return { code: Math.max(...codes.map((each) => (each.status === 'fulfilled' ? each.value : 1))), resultFiles };
}

/**
 * @param {string} folder
 * @param {string} name
 */
const resultFile = (folder, name) => join(folder, `jest-${name}.json`);

/**
 * @param {TestRun[]} row
 * @param {{ prepared: import('../set-up/prepare.mjs').PreparedPlatform, folder: string, signal: AbortSignal }} setting
 */
async function runRow(row, { prepared, folder, signal }) {
  let worst = 0;
  for (const { name, arguments: list, servers } of row) {
    const folders = dataFolders(join(folder, name));
    const own = { CHROMIUM: prepared.chromium, DATA_DIR: folders.data };
    /** @param {NodeJS.ProcessEnv} [stores] */
    const run = (stores) =>
      runJest({
        arguments: list,
        environment: { ...process.env, ...stores, ...own },
        resultFile: resultFile(folder, name),
        signal,
      });
    worst = Math.max(worst, servers ? await withTestServers({ prepared, folders, signal }, run) : await run());
  }
  return worst;
}
