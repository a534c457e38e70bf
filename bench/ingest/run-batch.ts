import { setTimeout as sleep } from 'node:timers/promises';
import { runIngestion } from '../../cli/ingestion/run-ingestion.ts';
import { DEFAULT_PATIENCE } from '../../cli/service/patience.ts';
import type { ServiceClient } from '../../cli/service/service-client.ts';
import type { Source } from '../../cli/sources/article-file.ts';
import type { ArticleGenerator } from '../generate/generate-article.ts';
import { mergePeaks, readMemory } from './process-memory.ts';
import { type ServiceCounters, scrapeMetrics } from './scrape-metrics.ts';
import { type StageTime, stageTimesBetween } from './stage-times.ts';

/** Articles `first` to `first + count - 1` of the generator. */
export type BatchRange = { readonly first: number; readonly count: number };
export type BatchResult = BatchRange & {
  /** From the first byte posted to the last article in the graph. */
  readonly seconds: number;
  readonly postingSeconds: number;
  readonly articlesPerSecond: number;
  readonly failed: number;
  readonly stages: readonly StageTime[];
  /** Highest resident megabytes seen, by part. */
  readonly memory: ReadonlyMap<string, number>;
};
export type Bench = {
  readonly client: ServiceClient;
  readonly servicePid: number;
  readonly generate: ArticleGenerator;
  readonly onProgress: (done: number, count: number) => void;
};

const LOOK_EVERY_MS = 250;
/** Looking through all processes of the machine costs more than asking the service. */
const LOOKS_PER_MEMORY = 8;
/** The workers tell their counters once a second. */
const COUNTERS_WITHIN_MS = 10_000;

async function* generated({ first, count }: BatchRange, generate: ArticleGenerator): AsyncGenerator<Source> {
  for (let number = first; number < first + count; number += 1) {
    yield { origin: { file: 'generated', line: number }, bytes: 1, submission: generate(number) };
  }
}

async function postAll({ client, generate }: Bench, range: BatchRange): Promise<void> {
  await runIngestion(generated(range, generate), {
    client,
    concurrency: 2,
    wait: false,
    patience: DEFAULT_PATIENCE,
    onOutcome(outcome) {
      if (outcome.kind !== 'queued') throw new Error(`a generated article was ${outcome.kind}`);
    },
    onPosted: () => undefined,
    onEnding: () => undefined,
  });
}

async function untilCounted(bench: Bench, before: ServiceCounters, count: number): Promise<ServiceCounters> {
  const deadline = Date.now() + COUNTERS_WITHIN_MS;
  for (;;) {
    const now = await scrapeMetrics(bench.client);
    if (now.completed + now.failed - before.completed - before.failed >= count || Date.now() > deadline) return now;
    await sleep(LOOK_EVERY_MS);
  }
}

/** Looks at the service until all is posted and nothing is left to work on. Resolves to the highest memory seen. */
async function watch(bench: Bench, before: ServiceCounters, count: number, allPosted: () => boolean) {
  const memory = new Map<string, number>();
  for (let look = 0; ; look += 1) {
    // Only a look that begins after the last article was posted can say that nothing is left.
    const posted = allPosted();
    const { completed, failed, open } = await scrapeMetrics(bench.client);
    bench.onProgress(completed + failed - before.completed - before.failed, count);
    if (look % LOOKS_PER_MEMORY === 0) mergePeaks(memory, await readMemory(bench.servicePid));
    if (posted && open === 0) return memory;
    await sleep(LOOK_EVERY_MS);
  }
}

/** Posts a batch and waits until all of it is worked, watching the memory meanwhile. */
export async function runBatch(bench: Bench, range: BatchRange): Promise<BatchResult> {
  const before = await scrapeMetrics(bench.client);
  const started = performance.now();
  let postingSeconds: number | undefined;
  const posting = postAll(bench, range).then(() => {
    postingSeconds = (performance.now() - started) / 1000;
  });
  const watching = watch(bench, before, range.count, () => postingSeconds !== undefined);
  const [memory] = await Promise.all([watching, posting]);
  const seconds = (performance.now() - started) / 1000;
  const after = await untilCounted(bench, before, range.count);
  return {
    ...range,
    seconds,
    postingSeconds: postingSeconds ?? seconds,
    articlesPerSecond: range.count / seconds,
    failed: after.failed - before.failed,
    stages: stageTimesBetween(before, after),
    memory,
  };
}
