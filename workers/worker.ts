import { ConfigurationError, EXIT_CONFIGURATION, loadConfig } from '../services/config.ts';
import { openGraph } from '../services/graph/driver.ts';
import { migrateWhenReachable } from '../services/graph/migrate-when-reachable.ts';
import { keepFinishing } from '../services/identity/keep-finishing.ts';
import { createLogger } from '../services/logger.ts';
import { openArticleQueue } from '../services/queue/article-queue.ts';
import { connectForWork } from '../services/queue/connection.ts';
import { reportReady, stopGracefully } from '../services/shutdown.ts';
import { buildWorker } from './build-worker.ts';

/** The worker process. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('worker', config.LOG_LEVEL);
  const redis = connectForWork(config.REDIS_URL);
  redis.on('error', (err) => logger.warn({ err }, 'redis connection'));
  const graph = openGraph({ uri: config.NEO4J_URI, user: config.NEO4J_USER, password: config.NEO4J_PASSWORD });
  const queue = openArticleQueue(redis, config.QUEUE_PREFIX, { attempts: config.JOB_ATTEMPTS });
  const worker = buildWorker({ config, logger, queue, graph });
  let stopFinishing = (): void => undefined;
  stopGracefully(logger, config.SHUTDOWN_TIMEOUT_MS, async () => {
    stopFinishing();
    await worker.close();
    await queue.jobs.close();
    await graph.close();
    redis.disconnect();
  });
  await migrateWhenReachable(graph, logger);
  stopFinishing = keepFinishing(graph, logger);
  worker.run();
  logger.info({ concurrency: config.WORKER_CONCURRENCY }, 'worker ready');
  reportReady();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigurationError ? error.message : (error as Error).stack}\n`);
  process.exit(error instanceof ConfigurationError ? EXIT_CONFIGURATION : 1);
});
