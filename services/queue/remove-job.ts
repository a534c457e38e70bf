import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticleQueue } from './article-queue.ts';
import { dropOpenArticles } from './open-articles.ts';

const POLL_MS = 50;

/**
 * Takes an article out of the queue, waiting until the worker that has it is done.
 * Resolves to when it was received, if it was there; throws when it is still being worked after `patience` milliseconds.
 */
export async function removeJob(queue: ArticleQueue, id: string, patience: number): Promise<string | undefined> {
  const job = await queue.jobs.getJob(id);
  for (let waited = 0; ; waited += POLL_MS) {
    // 0 means that a worker holds its lock; 1 that it is gone, or was never there.
    if ((await queue.jobs.remove(id)) === 1) break;
    if ((await queue.jobs.getJob(id)) === undefined) break;
    if (waited >= patience) throw new JobIsActiveError(id);
    await sleep(POLL_MS);
  }
  await dropOpenArticles(queue, [id]);
  return job?.data.receivedAt;
}

/** A worker has the article and has not let go of it in time. */
export class JobIsActiveError extends Error {
  override name = 'JobIsActiveError';

  constructor(id: string) {
    super(`Article ${id} is being worked on.`);
  }
}
