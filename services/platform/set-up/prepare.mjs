import { join } from 'node:path';
import { sharedDirectory } from '../environment.mjs';
import { withLock } from '../processes/lock.mjs';
import { PlatformFailure } from '../terminal/failure.mjs';
import { say } from '../terminal/progress.mjs';
import { ensureBuild } from './compile.mjs';
import { fetchNeo4j, hasNeo4jLibrary, neo4jLibrary } from './neo4j-jars.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureSystemPrograms, systemPrograms } from './system-packages.mjs';

/**
 * What is there after the set-up; an empty path belongs to a server that is not needed.
 * @typedef {{ redis: string, java: string, library: string, built: boolean }} PreparedPlatform
 */

/**
 * Brings everything of this clone up to date: packages, build, the programs of the system, Neo4j's jars.
 * Several commands may be given at once in one clone; one sets up and the others wait for it.
 * @param {{ redis: boolean, neo4j: boolean, mayBeBroken?: boolean, signal: AbortSignal }} needed which servers are to be started;
 *   `mayBeBroken` goes on, and says so, when the sources do not compile
 * @returns {Promise<PreparedPlatform>}
 */
export function preparePlatform({ redis, neo4j, mayBeBroken = false, signal }) {
  return underSetupLock(signal, async () => {
    await ensurePackages(signal);
    const built = mayBeBroken ? await tryBuild(signal) : await ensureBuild(signal);
    await ensureSystemPrograms(
      [
        ...(redis ? [systemPrograms.redis] : []),
        ...(neo4j ? [systemPrograms.java] : []),
        ...(neo4j && !hasNeo4jLibrary() ? [systemPrograms.maven] : []),
      ],
      signal,
    );
    const java = (neo4j && systemPrograms.java.find()) || '';
    if (neo4j && !hasNeo4jLibrary()) await fetchNeo4j({ maven: systemPrograms.maven.find() ?? 'mvn', java, signal });
    return { redis: (redis && systemPrograms.redis.find()) || '', java, library: neo4j ? neo4jLibrary() : '', built };
  });
}

/**
 * Brings the packages and the build up to date, for commands that start no server.
 * @param {AbortSignal} signal
 */
export function prepareProgram(signal) {
  return underSetupLock(signal, async () => {
    await ensurePackages(signal);
    await ensureBuild(signal);
  });
}

/** @param {AbortSignal} signal */
async function tryBuild(signal) {
  try {
    return await ensureBuild(signal);
  } catch (error) {
    if (!(error instanceof PlatformFailure)) throw error;
    say(error.message);
    return false;
  }
}

/**
 * @template Result
 * @param {AbortSignal} signal
 * @param {() => Promise<Result>} work
 */
function underSetupLock(signal, work) {
  const path = join(sharedDirectory, 'setup.lock');
  return withLock(
    { path, signal, onWait: ({ pid }) => say(`Waiting for process ${pid}, which is setting up this clone …`) },
    work,
  );
}
