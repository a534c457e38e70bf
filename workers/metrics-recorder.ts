import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticleJobResult } from '../schema/job.ts';
import { addCounters } from '../services/metrics/counter-store.ts';
import { type Counters, countArticle, countFailure } from '../services/metrics/stage-metrics.ts';
import type { ArticleQueue } from '../services/queue/article-queue.ts';
import { repeatEvery } from '../services/repeat.ts';
import { addTimings, recordHistory, type StageTotals } from '../services/status/record-history.ts';

export type MetricsRecorder = {
  completed: (result: ArticleJobResult) => void;
  failed: (error: Error, final: boolean) => void;
  close: () => Promise<void>;
};

const FLUSH_MS = 1000;
const LAST_FLUSH_MS = 2000;

/** Counts in memory and tells Redis once a second, so that counting costs an article nothing. */
export function startMetricsRecorder(queue: ArticleQueue): MetricsRecorder {
  let counters: Counters = new Map();
  let stages: StageTotals = new Map();
  const flush = async (): Promise<void> => {
    const counted = counters;
    const timed = stages;
    counters = new Map();
    stages = new Map();
    // Counters are worth losing a second of, never a job: Redis being away is reported elsewhere.
    await Promise.allSettled([addCounters(queue, counted), recordHistory(queue, timed)]);
  };
  const stop = repeatEvery(FLUSH_MS, flush);
  return {
    completed: ({ timings }) => {
      countArticle(counters, timings);
      addTimings(stages, timings);
    },
    failed: (error, final) => countFailure(counters, error.name, final),
    close: async () => {
      stop();
      // While Redis is away there is nothing to wait for.
      await Promise.race([flush(), sleep(LAST_FLUSH_MS, undefined, { ref: false })]);
    },
  };
}
