import type { Job, JobState } from 'bullmq';
import type { ArticleStatus } from '../../schema/article.ts';
import type { ArticleJob, ArticleJobResult } from '../../schema/job.ts';
import type { ArticleQueue } from './article-queue.ts';

/** An article as the queue knows it. `result` is there once it is completed, `error` after a failed attempt. */
export type QueuedArticle = {
  status: ArticleStatus;
  attempts: number;
  error?: string;
  payload: ArticleJob;
  result?: ArticleJobResult;
};

export type ReadJob = Job<ArticleJob, ArticleJobResult>;

/** BullMQ's states in the words of our contract: whatever still waits, for its turn or for its next attempt, is queued. */
export function toArticleStatus(state: JobState | 'unknown'): ArticleStatus {
  return state === 'active' || state === 'completed' || state === 'failed' ? state : 'queued';
}

export async function findJob(queue: ArticleQueue, id: string): Promise<QueuedArticle | undefined> {
  const [job, state] = await Promise.all([queue.jobs.getJob(id), queue.jobs.getJobState(id)]);
  if (!job || state === 'unknown') return undefined;
  return {
    status: toArticleStatus(state),
    attempts: job.attemptsMade,
    payload: job.data,
    ...(job.failedReason ? { error: job.failedReason } : {}),
    ...(job.returnvalue ? { result: job.returnvalue } : {}),
  };
}
