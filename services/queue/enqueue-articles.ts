import type { ArticleJob } from '../../schema/job.ts';
import type { ArticleQueue } from './article-queue.ts';
import { indexOpenArticles } from './open-articles.ts';
import { clearWithdrawals } from './withdrawals.ts';

/** The name of the job of an article without a title. */
export const READ_JOB_NAME = 'read';

/**
 * Puts articles into the queue. Resolves once Redis has every one of them; the id of the article is the id of
 * its job, so that adding one twice is adding it once. Of those that are to be worked again, `done` names the ids
 * whose finished jobs would be in the way.
 */
export async function enqueueArticles(
  queue: ArticleQueue,
  articles: readonly ArticleJob[],
  done: readonly string[],
): Promise<void> {
  if (articles.length === 0) return;
  await clearWithdrawals(
    queue,
    articles.map(({ id }) => id),
  );
  await indexOpenArticles(queue, articles);
  // Named by its title, so that who looks at the queue sees more than ids.
  const jobs = articles.map((data) => ({
    name: data.submission.title ?? READ_JOB_NAME,
    data,
    opts: { jobId: data.id },
  }));
  await Promise.all(done.map((id) => queue.jobs.remove(id)));
  await queue.jobs.addBulk(jobs);
}
