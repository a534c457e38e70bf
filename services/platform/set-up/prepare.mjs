import { join } from 'node:path';
import { sharedDirectory, wrongSetting } from '../environment.mjs';
import { withLock } from '../processes/lock.mjs';
import { PlatformFailure } from '../terminal/failure.mjs';
import { say } from '../terminal/progress.mjs';
import { ensureBuild } from './compile.mjs';
import { fetchNeo4j, hasNeo4jLibrary, neo4jLibrary } from './neo4j-jars.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureSystemPrograms, systemPrograms } from './system-packages.mjs';

/**
 * What is there after the set-up; an empty path belongs to a server that is not needed, or to a browser that cannot be had.
 * @typedef {{ redis: string, java: string, library: string, chromium: string, built: boolean }} PreparedPlatform
 */

/**
 * Brings everything of this clone up to date: packages, build, the programs of the system, Neo4j's jars.
 * Several commands may be given at once in one clone; one sets up and the others wait for it.
 * @param {{ redis: boolean, neo4j: boolean, forTests?: boolean, signal: AbortSignal }} needed which servers are to be started; `forTests`
 *   asks for a browser too, and goes on, and says so, without one and when the sources do not compile
 * @returns {Promise<PreparedPlatform>}
 */
export function preparePlatform({ redis, neo4j, forTests = false, signal }) {
  return underSetupLock(signal, async () => {
    await ensurePackages(signal);
    const built = forTests ? await goOn(() => ensureBuild(signal), false) : await ensureBuild(signal);
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
    const chromium = forTests ? await goOn(() => ensureChromium(signal), '') : '';
    const library = neo4j ? neo4jLibrary() : '';
    return { redis: (redis && systemPrograms.redis.find()) || '', java, library, chromium, built };
  });
}

/**
 * Brings the packages and the build up to date, for commands that start no server.
 * @param {AbortSignal} signal
 * @param {{ browser?: boolean }} [needed]
 * @returns {Promise<{ chromium: string }>} where the browser is, when one is needed
 */
export function prepareProgram(signal, { browser = false } = {}) {
  return underSetupLock(signal, async () => {
    await ensurePackages(signal);
    await ensureBuild(signal);
    return { chromium: browser ? await ensureChromium(signal) : '' };
  });
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<string>} the path of the browser
 */
async function ensureChromium(signal) {
  const named = process.env.CHROMIUM;
  // Another one, however it came here, is not what was asked for.
  if (named && !systemPrograms.chromium.find())
    throw wrongSetting('CHROMIUM', named, `the path of a ${systemPrograms.chromium.name}`);
  await ensureSystemPrograms([systemPrograms.chromium], signal);
  return systemPrograms.chromium.find() ?? '';
}

/**
 * Tests may run beside sources that do not compile and on a machine without a browser; what needs them fails by itself.
 * @template Result
 * @param {() => Promise<Result>} work
 * @param {Result} otherwise what stands for its result when it fails with something that a person can act on
 */
async function goOn(work, otherwise) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PlatformFailure)) throw error;
    say(error.message);
    return otherwise;
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
