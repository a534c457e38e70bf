import { ConfigurationError, EXIT_CONFIGURATION, loadConfig } from '../config.ts';
import { createCypherService } from '../cypher/cypher-service.ts';
import { openGraph } from '../graph/driver.ts';
import { migrateWhenReachable } from '../graph/migrate-when-reachable.ts';
import { keepFinishing } from '../identity/keep-finishing.ts';
import { createLogger } from '../logger.ts';
import { openArticleQueue } from '../queue/article-queue.ts';
import { connectForRequests } from '../queue/connection.ts';
import { openJobEvents } from '../queue/job-events.ts';
import { reportReady, stopGracefully } from '../shutdown.ts';
import { openServiceMonitor } from '../status/service-monitor.ts';
import { buildApp } from './app.ts';
import { openServiceEvents } from './service-events.ts';

/** The API process. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('api', config.LOG_LEVEL);
  const redis = connectForRequests(config.REDIS_URL);
  redis.on('error', (err) => logger.warn({ err }, 'redis connection'));
  const graph = openGraph({ uri: config.NEO4J_URI, user: config.NEO4J_USER, password: config.NEO4J_PASSWORD });
  const queue = openArticleQueue(redis, config.QUEUE_PREFIX, { attempts: config.JOB_ATTEMPTS });
  const monitor = openServiceMonitor(config);
  const events = openServiceEvents({
    ...openJobEvents(config.REDIS_URL, config.QUEUE_PREFIX),
    readStatus: monitor.readStatus,
  });
  const cypher = createCypherService(graph, {
    timeoutMs: config.CYPHER_TIMEOUT_MS,
    concurrency: config.CYPHER_CONCURRENCY,
    queueMs: config.CYPHER_QUEUE_MS,
  });
  const app = await buildApp({ config, archive: { queue, graph }, cypher, events, monitor }, logger);
  let stopFinishing = (): void => undefined;
  stopGracefully(logger, config.SHUTDOWN_TIMEOUT_MS, async () => {
    stopFinishing();
    await app.close();
    await events.close();
    await monitor.close();
    await queue.jobs.close().catch(() => undefined);
    await graph.close();
    redis.disconnect();
  });
  const url = await app.listen({ host: config.HOST, port: config.PORT });
  await migrateWhenReachable(graph, logger);
  stopFinishing = keepFinishing(graph, logger);
  logger.info({ url }, 'api ready');
  reportReady({ url });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : (error as Error).stack}\n`);
  process.exit(error instanceof ConfigurationError ? EXIT_CONFIGURATION : 1);
});
