import { fromMicroseconds, toMicroseconds } from '../receipt-time.ts';
import type { ArticleQueue } from './article-queue.ts';

/**
 * The articles that are accepted and not yet in the graph, newest first. BullMQ keeps its jobs in the order of
 * work and moves them between lists, which cannot be paged through; this sorted set can.
 */
const indexKey = (queue: ArticleQueue): string => queue.key('open');

export type OpenArticle = { id: string; receivedAt: string };

/** Written before the job itself: an entry without a job is dropped when met, a job without an entry would be invisible. */
export async function indexOpenArticles(queue: ArticleQueue, articles: readonly OpenArticle[]): Promise<void> {
  const members = articles.flatMap(({ id, receivedAt }) => [toMicroseconds(receivedAt), id]);
  if (members.length > 0) await queue.redis.zadd(indexKey(queue), 'NX', ...members);
}

export async function dropOpenArticles(queue: ArticleQueue, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await queue.redis.zrem(indexKey(queue), ...ids);
}

/** At most `limit` articles after the cursor, by time of receipt and then id, both descending. */
export async function pageOpenArticles(
  queue: ArticleQueue,
  after: OpenArticle | undefined,
  limit: number,
): Promise<OpenArticle[]> {
  const time = after ? toMicroseconds(after.receivedAt) : Number.POSITIVE_INFINITY;
  // Articles of one time share a score, so the entries at the cursor's own score are read and filtered.
  const tied = after ? await queue.redis.zrangebyscore(indexKey(queue), time, time) : [];
  const rest = await queue.redis.zrevrangebyscore(
    indexKey(queue),
    after ? `(${time}` : '+inf',
    '-inf',
    'WITHSCORES',
    'LIMIT',
    0,
    limit,
  );
  const page: OpenArticle[] = tied
    .filter((id) => after && id < after.id)
    .reverse()
    .map((id) => ({ id, receivedAt: fromMicroseconds(time) }));
  for (let i = 0; i + 1 < rest.length; i += 2) {
    page.push({ id: rest[i] ?? '', receivedAt: fromMicroseconds(Number(rest[i + 1])) });
  }
  return page.slice(0, limit);
}
