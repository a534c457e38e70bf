import { join } from 'node:path';
import { requireNode, rootDirectory } from './environment.mjs';
import { runProgram } from './processes/run-program.mjs';
import { preparePlatform } from './set-up/prepare.mjs';
import { summarise } from './testing/jest.mjs';
import { makeTestFolder, removeTestFolder } from './testing/test-folder.mjs';
import { allTests, runTests } from './testing/test-rows.mjs';

const jestArguments = process.argv.slice(2);

/** With arguments of the caller's own there is one run, with these. */
const rows = jestArguments.length > 0 ? [[{ name: 'chosen', arguments: jestArguments, servers: true }]] : allTests;

/** `npm test`: every test, beside Redis and Neo4j of their own and in a real browser, which leave nothing behind. */
runProgram(async (signal) => {
  requireNode();
  const prepared = await preparePlatform({ redis: true, neo4j: true, forTests: true, signal });
  const folder = await makeTestFolder(join(rootDirectory, '.data'));
  try {
    const { code, resultFiles } = await runTests(rows, { prepared, folder, signal });
    const summary = summarise(resultFiles);
    // Printed last of all.
    process.once('exit', () => console.log(`\n${summary}`));
    // Tests may run beside sources that do not compile, but never pass.
    return prepared.built ? code : code || 1;
  } finally {
    await removeTestFolder(folder);
  }
});
