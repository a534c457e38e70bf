import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { PermanentJobError } from '../services/errors.ts';
import type { LanguageModelOptions } from './pipeline/annotate/language-model/load-language-model.ts';
import type { ArticleInput } from './pipeline/run-pipeline.ts';
import type { ReadingProgress } from './reading-progress.ts';
import type { FinishedReading, ReadingTask } from './reading-thread.ts';

/** Reads articles on threads of their own, so that the event loop stays free to renew the locks of the jobs. */
export type ReadingPool = {
  /** How many there are. */
  threads: number;
  /** `progress` tells from the moment on that a thread has begun. */
  read: (article: ArticleInput, progress: ReadingProgress) => Promise<FinishedReading>;
  /** From now on articles that have not been begun are refused with `NotBegunError`. */
  stopTaking: () => void;
  close: () => Promise<void>;
};

/** The process is stopping and the article has not been touched: another worker may have it at once. */
export class NotBegunError extends Error {
  override name = 'NotBegunError';
}

const THREAD_FILE = fileURLToPath(new URL(`./reading-thread${extname(import.meta.url)}`, import.meta.url));
const MAX_THREAD_HEAP_MB = 1024;

export type ReadingPoolOptions = {
  /** 0 takes one fewer than there are cores. */
  threads: number;
  /** Milliseconds that reading one article may take; past it the thread is ended and the article fails for good. */
  timeout: number;
  /** Layers of the language model. */
  layers: 4 | 6;
};

/** Threads that each inference may use, so that all reading threads together fit the cores that are not kept for the rest. */
const threadsEach = (count: number): number => Math.max(1, Math.floor((availableParallelism() - 1) / count));

/** Starts the reading threads; each loads a language model of its own before it takes its first article. */
export function openReadingPool({ threads, timeout, layers }: ReadingPoolOptions): ReadingPool {
  const count = threads || Math.max(1, availableParallelism() - 1);
  const model: LanguageModelOptions = { threads: threadsEach(count), layers };
  const pool = new Piscina<ReadingTask, FinishedReading | { permanent: string }>({
    filename: THREAD_FILE,
    workerData: model,
    minThreads: count,
    maxThreads: count,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxOldGenerationSizeMb: MAX_THREAD_HEAP_MB },
  });
  // The time limit runs from the moment that a thread is free for the article, not while it waits for one.
  const whenFree = pLimit(count);
  let taking = true;
  const read = async (task: ReadingTask): Promise<FinishedReading> => {
    if (!taking) throw new NotBegunError('This worker is stopping.');
    const signal = AbortSignal.timeout(timeout);
    try {
      const result = await pool.run(task, { signal });
      if ('permanent' in result) throw new PermanentJobError(result.permanent);
      return result;
    } catch (error) {
      if (signal.aborted)
        throw new PermanentJobError(`Reading it took longer than ${timeout} ms (ARTICLE_TIMEOUT_MS).`);
      throw error;
    }
  };
  return {
    threads: count,
    read: (article, progress) => whenFree(() => read({ article, progress })),
    stopTaking: () => {
      taking = false;
    },
    close: () => pool.close(),
  };
}
