import type { ArticleJobResult } from '../schema/job.ts';
import { addCounters } from '../services/metrics/counter-store.ts';
import { type Counters, countArticle, countFailure } from '../services/metrics/stage-metrics.ts';
import type { ArticleQueue } from '../services/queue/article-queue.ts';

export type MetricsRecorder = {
  completed: (result: ArticleJobResult) => void;
  failed: (error: Error, final: boolean) => void;
  close: () => Promise<void>;
};

const FLUSH_MS = 1000;

/** Counts in memory and tells Redis once a second, so that counting costs an article nothing. */
export function startMetricsRecorder(queue: ArticleQueue): MetricsRecorder {
  let counters: Counters = new Map();
  const flush = async (): Promise<void> => {
    const counted = counters;
    counters = new Map();
    // Counters are worth losing a second of, never a job: Redis being away is reported elsewhere.
    await addCounters(queue, counted).catch(() => undefined);
  };
  const timer = setInterval(() => void flush(), FLUSH_MS);
  return {
    completed: ({ timings }) => countArticle(counters, timings),
    failed: (error, final) => countFailure(counters, error.name, final),
    close: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}
