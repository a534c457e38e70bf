import { join } from 'node:path';
import { rootDirectory } from '../environment.mjs';
import { requireServer } from '../servers/external-servers.mjs';
import { startNeo4j } from '../servers/neo4j.mjs';
import { startRedis } from '../servers/redis.mjs';
import { compiledPath } from '../set-up/compile.mjs';
import { say, step } from '../terminal/progress.mjs';
import { watchLog } from './log-watch.mjs';
import { startServiceProcess } from './service-process.mjs';
import { supervise } from './supervise.mjs';

// Ports of our own, beside the well-known ones, so that a Redis or Neo4j of the system is neither used nor disturbed.
// Only the clone's one service has them: several started at once would find them free and then race for them.
const preferredRedisPort = 6390;
const preferredBoltPort = 7690;

const redisGrace = 30_000;
const neo4jGrace = 60_000;

/** How much longer than its own limit a process of ours may take to stop. */
const extraGrace = 10_000;
const usualShutdown = 20_000;

/**
 * @typedef {object} PartContext
 * @property {import('../environment.mjs').Settings} settings
 * @property {import('../set-up/prepare.mjs').PreparedPlatform} prepared
 * @property {(reason: Error) => void} onGiveUp a part cannot be kept running
 * @property {AbortSignal} signal ends the start
 * @property {(() => Promise<void> | void)[]} stops gets what stops the part, to be run from the last to the first
 */

/**
 * The Redis to use: the given one, or one of ours.
 * @param {PartContext} context
 * @returns {Promise<string>} its URL
 */
export async function provideRedis({ settings, prepared, onGiveUp, signal: startSignal, stops }) {
  if (settings.redisUrl) {
    await requireServer({ name: 'REDIS_URL', url: settings.redisUrl, defaultPort: 6379, signal: startSignal });
    return settings.redisUrl;
  }
  const plan = { program: prepared.redis, folders: settings.folders };
  const preferredPort = settings.isUsual ? preferredRedisPort : undefined;
  /** @type {import('../servers/redis.mjs').StartedRedis | undefined} */
  let redis;
  const start = async (/** @type {AbortSignal} */ signal) => {
    redis = await startRedis({ ...plan, preferredPort, port: redis?.port, signal });
    return redis.process;
  };
  const part = { name: 'Redis', start, graceMilliseconds: redisGrace, onGiveUp };
  stops.push((await step('Starting Redis', () => supervise(part, startSignal))).stop);
  return redis?.url ?? '';
}

/**
 * The Neo4j to use: the given one, or one of ours.
 * @param {PartContext} context
 * @returns {Promise<import('../servers/neo4j.mjs').Neo4jAccess>}
 */
export async function provideNeo4j({ settings, prepared, onGiveUp, signal: startSignal, stops }) {
  if (settings.neo4j) {
    await requireServer({ name: 'NEO4J_URI', url: settings.neo4j.uri, defaultPort: 7687, signal: startSignal });
    return settings.neo4j;
  }
  const { java, library } = prepared;
  const plan = { java, library, folders: settings.folders };
  const preferredPort = settings.isUsual ? preferredBoltPort : undefined;
  /** @type {import('../servers/neo4j.mjs').StartedNeo4j | undefined} */
  let neo4j;
  const start = async (/** @type {AbortSignal} */ signal) => {
    neo4j = await startNeo4j({ ...plan, preferredPort, port: neo4j?.port, signal });
    return neo4j.process;
  };
  const part = { name: 'Neo4j', start, graceMilliseconds: neo4jGrace, onGiveUp };
  stops.push((await step('Starting Neo4j', () => supervise(part, startSignal))).stop);
  if (!neo4j) throw new Error('Neo4j was started and is not there');
  const { uri, user, password } = neo4j;
  return { uri, user, password };
}

/**
 * Starts one of the service's own programs, supervised, its warnings and errors shown on the terminal.
 * @param {{ name: string, title: string, source: string, environment: NodeJS.ProcessEnv }} program
 * @param {PartContext} context
 */
export async function provideProgram({ name, title, source, environment }, context) {
  const { folders } = context.settings;
  const plan = { name, program: compiledPath(source), environment, folders, directory: rootDirectory };
  const shutdown = Number(environment.SHUTDOWN_TIMEOUT_MS) || usualShutdown;
  context.stops.push(watchLog({ name, path: join(folders.logs, `${name}.log`), say }));
  const supervision = await supervise(
    {
      name: title,
      start: (signal) => startServiceProcess({ ...plan, signal }),
      graceMilliseconds: shutdown + extraGrace,
      onGiveUp: context.onGiveUp,
    },
    context.signal,
  );
  context.stops.push(supervision.stop);
}
