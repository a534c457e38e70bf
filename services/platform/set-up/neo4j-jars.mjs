import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedDirectory } from '../environment.mjs';
import { step } from '../terminal/progress.mjs';
import { runOrFail } from './commands.mjs';

const pomFile = fileURLToPath(new URL('pom.xml', import.meta.url));

/** The release pom.xml names. */
export function neo4jVersion() {
  const version = /<neo4j\.version>([^<]+)</.exec(readFileSync(pomFile, 'utf8'))?.[1];
  if (!version) throw new Error(`${pomFile} names no neo4j.version`);
  return version;
}

/** The folder of Neo4j's jars; its mere existence says that they are all there. */
export function neo4jLibrary() {
  return join(sharedDirectory, `neo4j-${neo4jVersion()}`, 'lib');
}

export function hasNeo4jLibrary() {
  return existsSync(neo4jLibrary());
}

/**
 * Has Maven fetch Neo4j. The jars appear under their name only when all are there, so a killed download never looks complete.
 * The caller holds the lock of the set-up.
 * @param {{ maven: string, java: string, signal: AbortSignal }} tools
 */
export async function fetchNeo4j({ maven, java, signal }) {
  const library = neo4jLibrary();
  const final = dirname(library);
  const partial = `${final}.partial`;
  rmSync(partial, { recursive: true, force: true });
  rmSync(final, { recursive: true, force: true });
  mkdirSync(join(partial, 'lib'), { recursive: true });
  await step(`Fetching Neo4j ${neo4jVersion()} Community from Maven Central`, async (report) => {
    let files = 0;
    await runOrFail(
      {
        command: maven,
        // -C: a file that does not match its checksum is refused.
        arguments: [
          '-B',
          '-C',
          '-f',
          pomFile,
          'dependency:copy-dependencies',
          '-DincludeScope=runtime',
          `-DoutputDirectory=${join(partial, 'lib')}`,
        ],
        directory: partial,
        environment: { ...process.env, JAVA_HOME: dirname(dirname(java)) },
        signal,
        onLine: (line) => {
          if (!/Downloaded from|Copying /.test(line)) return;
          files += 1;
          report(`${files} files`);
        },
      },
      'Fetching Neo4j',
    );
    if (!readdirSync(join(partial, 'lib')).some((name) => name.startsWith('neo4j-server-'))) {
      throw new Error('Maven ended well and brought no Neo4j');
    }
    renameSync(partial, final);
  });
}
