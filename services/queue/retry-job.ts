import type { ArticleQueue } from './article-queue.ts';
import { indexOpenArticles } from './open-articles.ts';

/** Queues a failed article again with all its attempts. False when it is not a failed one. */
export async function retryJob(queue: ArticleQueue, id: string): Promise<boolean> {
  const job = await queue.jobs.getJob(id);
  if (!job || !(await job.isFailed())) return false;
  await indexOpenArticles(queue, [job.data]);
  await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
  return true;
}
