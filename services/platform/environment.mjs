import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configurationExitCode, PlatformFailure } from './terminal/failure.mjs';

const leastNode = [20, 20];

/** The folder of the clone. */
export const rootDirectory = fileURLToPath(new URL('../../', import.meta.url));

/** What belongs to the clone and not to one run: Neo4j's jars, the lock of the set-up. */
export const sharedDirectory = resolve(rootDirectory, '.data', 'platform');

/**
 * Where one instance keeps what.
 * @typedef {{ data: string, run: string, logs: string, redis: string, neo4j: string, redisPassword: string, neo4jPassword: string }} DataFolders
 */

/**
 * @param {string} data
 * @returns {DataFolders}
 */
export function dataFolders(data) {
  return {
    data,
    run: resolve(data, 'run'),
    logs: resolve(data, 'logs'),
    redis: resolve(data, 'redis'),
    neo4j: resolve(data, 'neo4j'),
    redisPassword: resolve(data, 'redis-password'),
    neo4jPassword: resolve(data, 'neo4j-password'),
  };
}

/** Ends with one clear line under a Node that cannot run the service. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNode;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  const found = `This is Node ${process.versions.node}; Node ${leastNode.join('.')} or newer is needed`;
  throw new PlatformFailure(`${found} (https://nodejs.org, or your system's packages).`);
}

/**
 * What the supervisor itself needs to know; everything else is checked by the service, which prints what is wrong.
 * @typedef {object} Settings
 * @property {string} host
 * @property {number} port 0: any free one
 * @property {DataFolders} folders
 * @property {boolean} isUsual whether this is the clone's one service, not one with a DATA_DIR of its own
 * @property {string | undefined} redisUrl given: no Redis is started
 * @property {import('./servers/neo4j.mjs').Neo4jAccess | undefined} neo4j given: no Neo4j is started
 * @property {boolean} keysRequired
 * @property {number} workers processes
 */

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings} a wrong value fails with its name, the value and what is allowed
 */
export function readSettings(environment) {
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw wrongSetting('PORT', environment.PORT, 'a whole number from 0 to 65535');
  }
  const usualData = resolve(rootDirectory, '.data');
  const data = resolve(rootDirectory, environment.DATA_DIR || usualData);
  return {
    host: environment.HOST || '127.0.0.1',
    port,
    folders: dataFolders(data),
    isUsual: data === usualData,
    redisUrl: environment.REDIS_URL || undefined,
    neo4j: readNeo4jAccess(environment),
    keysRequired: Boolean(environment.API_KEYS),
    // The service's own schema says later what is allowed, and ends the start before this is used.
    workers: Number(environment.WORKERS || 1),
  };
}

/**
 * @param {string} redisUrl
 * @param {import('./servers/neo4j.mjs').Neo4jAccess} neo4j
 * @returns {Record<string, string>} the variables by which the service finds its servers
 */
export function serverEnvironment(redisUrl, neo4j) {
  return { REDIS_URL: redisUrl, NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password };
}

/** @param {NodeJS.ProcessEnv} environment */
function readNeo4jAccess(environment) {
  const uri = environment.NEO4J_URI;
  if (!uri) return undefined;
  return { uri, user: environment.NEO4J_USER || 'neo4j', password: environment.NEO4J_PASSWORD ?? '' };
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {string} allowed
 */
export function wrongSetting(name, value, allowed) {
  return new PlatformFailure(`${name}=${value ?? ''} is not allowed: it must be ${allowed}.`, configurationExitCode);
}
