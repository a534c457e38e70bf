import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../files.mjs';
import { EarlyEnd, readLogTail, startOnFreePort, waitUntilReady } from '../processes/launch.mjs';
import { startProcess } from '../processes/processes.mjs';
import { memoryShare } from '../set-up/machine.mjs';
import { PlatformFailure } from '../terminal/failure.mjs';
import { neo4jAnswers, neo4jUser } from './neo4j-password.mjs';
import { javaArguments, neo4jSettings } from './neo4j-settings.mjs';
import { keepPassword } from './secrets.mjs';

const readySeconds = 240;
const portTaken = /address already in use|BindException/i;
const storeLocked = /lock file has been locked|StoreLockException|FileLockException/i;

/**
 * A Neo4j of ours.
 * @typedef {{ process: import('../processes/processes.mjs').RunningProcess, port: number } & Neo4jAccess} StartedNeo4j
 * @typedef {{ uri: string, user: string, password: string }} Neo4jAccess
 *
 * @typedef {object} Neo4jPlan
 * @property {string} java path of java 17 or 21
 * @property {string} library folder of Neo4j's jars
 * @property {import('../environment.mjs').DataFolders} folders
 * @property {number | undefined} [port] this port and no other: a restarted server keeps its address
 * @property {number | undefined} [preferredPort] this port or the next free one; neither given: any free port
 * @property {boolean} [small] for a graph of tests
 * @property {AbortSignal} signal
 */

/** @param {boolean} small */
function memory(small) {
  if (small) return { heapMegabytes: 512, pageCacheMegabytes: 128 };
  return {
    heapMegabytes: memoryShare(1 / 8, { least: 512, most: 4096 }),
    pageCacheMegabytes: memoryShare(1 / 16, { least: 128, most: 4096 }),
  };
}

/**
 * Starts Neo4j on loopback with its data in the data folder, gives it its password and waits until it answers a query.
 * @param {Neo4jPlan} plan
 * @returns {Promise<StartedNeo4j>} fails with a PlatformFailure that holds Neo4j's last words
 */
export async function startNeo4j(plan) {
  const password = keepPassword(plan.folders.neo4jPassword);
  mkdirSync(join(plan.folders.neo4j, 'temporary'), { recursive: true, mode: 0o700 });
  try {
    return await startOnFreePort(plan, (port) => startOn(port, password, plan), portTaken);
  } catch (error) {
    if (!(error instanceof EarlyEnd) || !storeLocked.test(error.log)) throw error;
    throw new PlatformFailure(`The graph in ${plan.folders.neo4j} is in use by another Neo4j. Stop that one first;
'ps -eo pid,args | grep CommunityEntryPoint' shows it.`);
  }
}

/**
 * @param {number} port
 * @param {string} password
 * @param {Neo4jPlan} plan
 * @returns {Promise<StartedNeo4j>}
 */
async function startOn(port, password, plan) {
  const home = plan.folders.neo4j;
  const { small = false } = plan;
  const sizes = memory(small);
  replaceFile(join(home, 'conf', 'neo4j.conf'), neo4jSettings({ port, ...sizes }));
  const running = startProcess({
    name: 'neo4j',
    command: plan.java,
    arguments: javaArguments({ library: plan.library, home, temporary: join(home, 'temporary'), small, ...sizes }),
    directory: home,
    environment: process.env,
    logFile: join(plan.folders.logs, 'neo4j.log'),
    runDirectory: plan.folders.run,
  });
  const uri = `bolt://127.0.0.1:${port}`;
  const probe = async () => saysItListens(running) && (await neo4jAnswers(uri, password));
  await waitUntilReady(running, probe, { seconds: readySeconds, signal: plan.signal });
  return { process: running, port, uri, user: neo4jUser, password };
}

/**
 * Whether this very process has bound its port. Until then another Neo4j may answer there, which found the port free in the
 * same moment, and it must not be given our password.
 * @param {import('../processes/processes.mjs').RunningProcess} running
 */
function saysItListens(running) {
  return readLogTail(running).includes('Bolt enabled on');
}
