import { serverEnvironment } from '../environment.mjs';
import { stopProcess } from '../processes/processes.mjs';
import { startNeo4j } from '../servers/neo4j.mjs';
import { startRedis } from '../servers/redis.mjs';
import { step } from '../terminal/progress.mjs';

/**
 * Runs work beside a fresh Redis and a fresh Neo4j on free ports, and ends both however the work ends.
 * @template Result
 * @param {{ prepared: import('../set-up/prepare.mjs').PreparedPlatform, folders: import('../environment.mjs').DataFolders, signal: AbortSignal }} setting
 * @param {(environment: NodeJS.ProcessEnv) => Promise<Result>} work gets REDIS_URL and NEO4J_* to pass on
 * @returns {Promise<Result>}
 */
export async function withTestServers({ prepared, folders, signal: stop }, work) {
  const failure = new AbortController();
  const signal = AbortSignal.any([stop, failure.signal]);
  const redis = startRedis({ program: prepared.redis, folders, signal });
  const neo4j = startNeo4j({ java: prepared.java, library: prepared.library, folders, small: true, signal });
  try {
    const servers = () => Promise.all([redis, neo4j]);
    const [startedRedis, startedNeo4j] = await step('Starting a Redis and a Neo4j for the tests', servers);
    return await work(serverEnvironment(startedRedis.url, startedNeo4j));
  } finally {
    // When one failed to start, the other may still be on its way up.
    failure.abort();
    const outcomes = await Promise.allSettled([redis, neo4j]);
    for (const outcome of outcomes) {
      // Without grace: their data is about to be removed.
      if (outcome.status === 'fulfilled') await stopProcess(outcome.value.process, 0);
    }
  }
}
