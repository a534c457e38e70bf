import type { ArticleList, ArticleState, ArticleStatus } from '../../schema/article.ts';
import { type ArticlePage, listArticles as listStored } from '../graph/read/list-articles.ts';
import { findJob } from '../queue/find-job.ts';
import { dropOpenArticles, type OpenArticle, pageOpenArticles } from '../queue/open-articles.ts';
import type { Archive } from './archive.ts';
import { decodeCursor, encodeCursor, type Position } from './cursor.ts';
import { stateOfJob, stateOfStored } from './get-article-state.ts';

export type ListRequest = { status?: ArticleStatus; cursor?: string; limit: number };

const positionOf = ({ id, article }: ArticleState): Position => ({ receivedAt: article.receivedAt, id });
const newestFirst = (a: ArticleState, b: ArticleState): number => {
  const [left, right] = [`${a.article.receivedAt} ${a.id}`, `${b.article.receivedAt} ${b.id}`];
  return left < right ? 1 : left > right ? -1 : 0;
};

/** The states of one page of the queue's index. Entries whose job is gone are done or deleted, and are dropped from it. */
async function readOpen(archive: Archive, page: readonly OpenArticle[]): Promise<ArticleState[]> {
  const jobs = await Promise.all(page.map(({ id }) => findJob(archive.queue, id)));
  await dropOpenArticles(
    archive.queue,
    page.filter((_, index) => !jobs[index]).map(({ id }) => id),
  );
  return jobs.filter((job) => job !== undefined).map(stateOfJob);
}

const DUPLICATES = { completed: 'none', duplicate: 'only' } as const;
type StoredStatus = keyof typeof DUPLICATES;
const isStored = (status: ArticleStatus): status is StoredStatus => status in DUPLICATES;

async function readStored(archive: Archive, page: ArticlePage): Promise<ArticleState[]> {
  return (await listStored(archive.graph, page)).map(stateOfStored);
}

/**
 * One page of articles, newest first, out of queue and graph together. A page may be shorter than asked for when a
 * status is rare among those that wait; the last one is the one without `nextCursor`.
 */
export async function listArticles(archive: Archive, { status, cursor, limit }: ListRequest): Promise<ArticleList> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const wantsStored = status === undefined || isStored(status);
  const wantsOpen = status === undefined || !isStored(status);
  const duplicates = status && isStored(status) && DUPLICATES[status];
  const page = wantsOpen ? await pageOpenArticles(archive.queue, after, limit) : [];
  const [open, stored] = await Promise.all([
    readOpen(archive, page),
    wantsStored ? readStored(archive, { limit, ...(after && { after }), ...(duplicates && { duplicates }) }) : [],
  ]);
  const ids = new Set(stored.map(({ id }) => id));
  const all = [...stored, ...open.filter(({ id }) => !ids.has(id))].sort(newestFirst).slice(0, limit);
  const full = page.length === limit || stored.length === limit || all.length === limit;
  const scanned = page.at(-1);
  const last = all.at(-1);
  const end = wantsStored && last ? positionOf(last) : scanned;
  return {
    items: status ? all.filter((item) => item.status === status) : all,
    nextCursor: full && end ? encodeCursor(end) : null,
  };
}
