import type { QueueCounts } from '../../schema/events.ts';
import type { ArticleQueue } from './article-queue.ts';

/** How many articles stand where. */
export async function countJobs(queue: ArticleQueue): Promise<QueueCounts> {
  const counts = await queue.jobs.getJobCounts('waiting', 'delayed', 'prioritized', 'active', 'failed');
  const { waiting = 0, delayed = 0, prioritized = 0, active = 0, failed = 0 } = counts;
  return { queued: waiting + delayed + prioritized, active, failed };
}
