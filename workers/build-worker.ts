import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { type Job, MetricsTime, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import type { Driver } from 'neo4j-driver';
import type { ArticleJob, ArticleJobResult } from '../schema/job.ts';
import type { Config } from '../services/config.ts';
import { PermanentJobError } from '../services/errors.ts';
import { InvalidExtractionError, isRetryableGraphError } from '../services/graph/graph-errors.ts';
import { deleteArticle } from '../services/graph/write/delete-article.ts';
import { saveArticles } from '../services/graph/write/save-articles.ts';
import type { Logger } from '../services/logger.ts';
import { type ArticleQueue, QUEUE_NAME } from '../services/queue/article-queue.ts';
import { dropOpenArticles } from '../services/queue/open-articles.ts';
import { findWithdrawn } from '../services/queue/withdrawals.ts';
import { trackArticles } from './articles-in-hand.ts';
import { createGroupCommit } from './group-commit.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { type MetricsRecorder, startMetricsRecorder } from './metrics-recorder.ts';
import { NotBegunError, openReadingPool } from './reading-pool.ts';
import { restWhenRefused } from './rest-when-refused.ts';
import { type Workbench, workArticle } from './work-article.ts';

export type WorkerParts = { config: Config; logger: Logger; queue: ArticleQueue; graph: Driver };
export type ArticleWorker = { run: () => void; close: () => Promise<void> };

// Larger groups gain little more and hold more locks for longer.
const MAX_GROUP = 64;
// A worker that dies is no fault of the article, so that being found orphaned again and again is allowed.
const MAX_STALLED = 20;

function buildWorkbench({ config, queue, graph }: WorkerParts): Workbench {
  return {
    pool: openReadingPool({
      threads: config.WORKER_THREADS,
      timeout: config.ARTICLE_TIMEOUT_MS,
      layers: config.MODEL_LAYERS === '4' ? 4 : 6,
    }),
    graph: createGroupCommit({
      commit: (articles) => saveArticles(graph, articles),
      maxSize: MAX_GROUP,
      failsAll: isRetryableGraphError,
    }),
    isWithdrawn: async (id) => (await findWithdrawn(queue, [id])).has(id),
    retract: (id) => deleteArticle(graph, id),
    now: () => performance.now(),
    inHand: trackArticles(Date.now),
  };
}

/** A name that no other worker has, on this machine or another. */
const nameWorker = (): string => `${hostname()}-${process.pid}-${randomBytes(2).toString('hex')}`;

type ReadJob = Job<ArticleJob, ArticleJobResult>;

/** One job, in BullMQ's terms: an error that cannot pass ends it at once, any other is tried again later. */
async function processJob(job: ReadJob, token: string | undefined, bench: Workbench): Promise<ArticleJobResult> {
  try {
    return await workArticle(job.data, bench);
  } catch (error) {
    const isPermanent = error instanceof PermanentJobError || error instanceof InvalidExtractionError;
    if (isPermanent) throw new UnrecoverableError(error.message);
    if (error instanceof NotBegunError) {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    throw error;
  }
}

type JobWorker = Worker<ArticleJob, ArticleJobResult>;

const openJobWorker = ({ config, queue }: WorkerParts, name: string, bench: Workbench): JobWorker =>
  new Worker<ArticleJob, ArticleJobResult>(
    QUEUE_NAME,
    async (job, token) => {
      const result = await processJob(job, token, bench);
      await dropOpenArticles(queue, [job.data.id]);
      return result;
    },
    {
      connection: queue.redis,
      // BullMQ keeps with each active job who has it.
      name,
      prefix: config.QUEUE_PREFIX,
      concurrency: config.WORKER_CONCURRENCY,
      lockDuration: config.JOB_LOCK_MS,
      stalledInterval: config.JOB_LOCK_MS,
      maxStalledCount: MAX_STALLED,
      metrics: { maxDataPoints: MetricsTime.ONE_HOUR },
      autorun: false,
    },
  );

function reportJobs(worker: JobWorker, metrics: MetricsRecorder, logger: Logger): void {
  worker.on('completed', (job, result) => {
    metrics.completed(result);
    logger.info(
      { article: job.id, requestId: job.data.requestId, attempts: job.attemptsMade, ...result },
      'article completed',
    );
  });
  worker.on('failed', (job, err) => {
    const final = !job || err instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1);
    metrics.failed(err, final);
    logger.warn(
      { err, article: job?.id, requestId: job?.data.requestId, attempts: job?.attemptsMade, final },
      'attempt failed',
    );
  });
  worker.on('stalled', (id) => logger.warn({ article: id }, 'taken over from a worker that fell silent'));
}

/** A worker that takes articles from the queue as soon as it is run, and finishes what it has in hand when closed. */
export function buildWorker(parts: WorkerParts): ArticleWorker {
  const { config, logger, queue } = parts;
  const bench = buildWorkbench(parts);
  const metrics = startMetricsRecorder(queue);
  const id = nameWorker();
  const worker = openJobWorker(parts, id, bench);
  reportJobs(worker, metrics, logger);
  restWhenRefused(worker, logger);
  let heartbeat: Heartbeat | undefined;
  return {
    run: () => {
      const { threads } = bench.pool;
      const said = { id, host: hostname(), pid: process.pid, concurrency: config.WORKER_CONCURRENCY, threads };
      heartbeat = startHeartbeat(queue, said, bench.inHand);
      void worker.run();
    },
    close: async () => {
      bench.pool.stopTaking();
      await worker.close();
      await heartbeat?.stop();
      await bench.pool.close();
      await metrics.close();
    },
  };
}
