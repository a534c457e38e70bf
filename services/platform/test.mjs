import { join } from 'node:path';
import { requireNode, rootDirectory } from './environment.mjs';
import { runProgram } from './processes/run-program.mjs';
import { preparePlatform } from './set-up/prepare.mjs';
import { runJest, summarise } from './testing/jest.mjs';
import { makeTestFolder, removeTestFolder } from './testing/test-folder.mjs';
import { withTestServers } from './testing/test-servers.mjs';

const jestArguments = process.argv.slice(2);

/**
 * What is run beside each other: tests of units need no graph, so they take the time in which the others wait for processes to
 * start and stop. With arguments of the caller's own there is one run, with these.
 */
const runs = jestArguments.length > 0 ? [jestArguments] : [['tests/unit'], ['tests/integration', 'tests/browser']];

/** `npm test`: every test, beside a Redis and a Neo4j of their own, which leave nothing behind. */
runProgram(async (signal) => {
  requireNode();
  const prepared = await preparePlatform({ redis: true, neo4j: true, forTests: true, signal });
  const folders = await makeTestFolder(join(rootDirectory, '.data'));
  const resultFiles = runs.map((_, index) => join(folders.data, `jest-${index}.json`));
  try {
    return await withTestServers({ prepared, folders, signal }, async (servers) => {
      const environment = { ...process.env, ...servers, CHROMIUM: prepared.chromium, DATA_DIR: folders.data };
      const codes = await Promise.all(
        runs.map((list, index) =>
          runJest({ arguments: list, environment, resultFile: String(resultFiles[index]), signal }),
        ),
      );
      const code = Math.max(...codes);
      signal.throwIfAborted();
      // Printed last of all, once the servers are gone.
      process.once(
        'exit',
        (
          (line) => () =>
            console.log(line)
        )(`\n${summarise(resultFiles)}`),
      );
      // Tests may run beside sources that do not compile, but never pass.
      return prepared.built ? code : code || 1;
    });
  } finally {
    await removeTestFolder(folders);
  }
});
