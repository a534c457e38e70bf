import { workerData } from 'node:worker_threads';
import type { ArticleStage } from '../schema/stages.ts';
import {
  type PackedExplanation,
  type PackedExtraction,
  packExplanation,
  packExtraction,
} from '../services/graph/packed-json.ts';
import type { LanguageModelOptions } from './pipeline/annotate/language-model/load-language-model.ts';
import { EmptyArticleError } from './pipeline/clean/empty-article-error.ts';
import { loadResources } from './pipeline/resources.ts';
import { type ArticleInput, type Reading, readArticle } from './pipeline/run-pipeline.ts';
import { enterStage, type ReadingProgress, stageAfter } from './reading-progress.ts';

// Top-level, so that the thread takes no article before the model is there.
const resources = await loadResources(workerData as LanguageModelOptions);

/** What a thread is handed. */
export type ReadingTask = { article: ArticleInput; progress: ReadingProgress };

/** What a thread hands back. */
export type FinishedReading = Omit<Reading, 'explanation'> & {
  explanation: PackedExplanation;
  packedExtraction: PackedExtraction;
};

/**
 * The entry of a reading thread. What no further attempt can mend goes back as a value, because the class of an
 * error does not survive the way from one thread to another.
 */
export async function readOnThread(task: ReadingTask): Promise<FinishedReading | { permanent: string }> {
  const { article, progress } = task;
  const enter = (stage: ArticleStage): void => enterStage(progress, stage, Date.now());
  try {
    enter('clean');
    const { explanation, ...reading } = await readArticle(
      article,
      resources,
      () => performance.now(),
      (stage) => enter(stageAfter(stage)),
    );
    // Packed here: the event loop of the worker has locks to renew.
    return {
      ...reading,
      explanation: packExplanation(explanation),
      packedExtraction: packExtraction(reading.extraction),
    };
  } catch (error) {
    if (error instanceof EmptyArticleError) return { permanent: error.message };
    throw error;
  }
}

// Piscina calls the default export.
// biome-ignore lint/style/noDefaultExport: the thread pool demands it
export default readOnThread;
