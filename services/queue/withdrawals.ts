import type { ArticleQueue } from './article-queue.ts';

/**
 * Marks of articles that were deleted while a worker had them. The worker looks before and after it writes, so
 * that the article is gone whichever of the two comes first. Marks end by themselves, long after any job could.
 */
const withdrawalKey = (queue: ArticleQueue, id: string): string => queue.key(`withdrawn:${id}`);
const MARK_SECONDS = 24 * 60 * 60;

export async function markWithdrawn(queue: ArticleQueue, id: string): Promise<void> {
  await queue.redis.set(withdrawalKey(queue, id), '1', 'EX', MARK_SECONDS);
}

export async function clearWithdrawals(queue: ArticleQueue, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await queue.redis.del(...ids.map((id) => withdrawalKey(queue, id)));
}

export async function findWithdrawn(queue: ArticleQueue, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const marks = await queue.redis.mget(...ids.map((id) => withdrawalKey(queue, id)));
  return new Set(ids.filter((_, index) => marks[index] !== null));
}
