import type { ArticleJob } from '../../schema/job.ts';
import type { ArticleQueue } from './article-queue.ts';
import { indexOpenArticles } from './open-articles.ts';
import { clearWithdrawals } from './withdrawals.ts';

/**
 * Puts articles into the queue. Resolves once Redis has every one of them; the id of the article is the id of
 * its job, so that adding one twice is adding it once.
 */
export async function enqueueArticles(queue: ArticleQueue, articles: readonly ArticleJob[]): Promise<void> {
  if (articles.length === 0) return;
  await clearWithdrawals(
    queue,
    articles.map(({ id }) => id),
  );
  await indexOpenArticles(queue, articles);
  await queue.jobs.addBulk(articles.map((data) => ({ name: 'read', data, opts: { jobId: data.id } })));
}
