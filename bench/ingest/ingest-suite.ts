import { availableParallelism } from 'node:os';
import type { ReadyMessage } from '../../cli/service/own-service.ts';
import { createClient } from '../../cli/service/service-client.ts';
import { withOwnService } from '../../cli/service/with-service.ts';
import { createArticleGenerator } from '../generate/generate-article.ts';
import type { BenchOptions } from '../options.ts';
import type { BenchReport } from '../suite.ts';
import { formatIngest } from './format-ingest.ts';
import { conclude, type IngestFigures, toPlainFigures } from './ingest-figures.ts';
import { readAlone } from './read-alone.ts';
import { type BatchResult, type Bench, runBatch } from './run-batch.ts';
import { runPeer } from './run-peer.ts';
import { writeAlone } from './write-alone.ts';

const PARTS_ALONE = 1000;
const REPORT_EVERY_MS = 10_000;

/** A line now and then, on the error output, so that a long run is seen to live. */
function reportProgress(): Bench['onProgress'] {
  let last = Date.now();
  return (done, count) => {
    if (Date.now() - last < REPORT_EVERY_MS) return;
    last = Date.now();
    console.error(`  ${done} of ${count}`);
  };
}

async function runBatches(bench: Bench, sizes: readonly number[]): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  let first = 0;
  for (const count of sizes) {
    console.error(`Posting ${count} articles …`);
    results.push(await runBatch(bench, { first, count }));
    first += count;
  }
  return results;
}

async function measure(options: BenchOptions, { api, neo4j, pid }: ReadyMessage): Promise<IngestFigures> {
  const { seed, articles: sizes, peer, python } = options;
  const generate = createArticleGenerator(seed);
  const onProgress = reportProgress();
  const batches = await runBatches(
    { client: createClient({ url: api }), servicePid: pid, generate, onProgress },
    sizes,
  );
  const [firstSize = 0, total] = [sizes[0], sizes.reduce((sum, size) => sum + size, 0)];
  console.error('Measuring the parts alone …');
  // Articles that the service has not seen, as many as a batch has, but no more than it takes to be sure.
  const unseen = { first: total + 100, count: Math.min(PARTS_ALONE, firstSize) };
  const { articlesPerSecond, articles } = await readAlone(generate, unseen);
  const readingThreads = Number(process.env.WORKER_THREADS) || Math.max(1, availableParallelism() - 1);
  return conclude({
    seed,
    batches,
    readingThreads,
    reading: articlesPerSecond * readingThreads,
    writing: await writeAlone(neo4j, articles),
    peer:
      peer === undefined
        ? undefined
        : await runPeer({ script: peer, python }, neo4j, generate, { first: 0, count: firstSize }),
  });
}

/** Posts generated articles batch by batch through a service of its own, then measures reading and writing alone. */
export async function runIngestSuite(options: BenchOptions): Promise<BenchReport> {
  const figures = await withOwnService('bench', (service) => measure(options, service));
  return { text: formatIngest(figures), figures: toPlainFigures(figures) };
}
