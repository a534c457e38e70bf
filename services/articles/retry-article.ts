import type { ArticleReceipt } from '../../schema/article.ts';
import { problems } from '../errors.ts';
import { retryJob } from '../queue/retry-job.ts';
import type { Archive } from './archive.ts';
import { articleLinks } from './article-links.ts';
import { getArticleState } from './get-article-state.ts';

/** Queues a failed article again. Throws the problem 404 when there is none, and 409 when it has not failed. */
export async function retryArticle(archive: Archive, id: string): Promise<ArticleReceipt> {
  if (await retryJob(archive.queue, id)) return { id, status: 'queued', links: articleLinks(id) };
  const state = await getArticleState(archive, id);
  if (!state) throw problems.notFound(`There is no article ${id}.`);
  throw problems.conflict(`The article has not failed: it is ${state.status}.`);
}
