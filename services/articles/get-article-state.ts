import type { ArticleState } from '../../schema/article.ts';
import { getArticle } from '../graph/read/get-article.ts';
import { findJob, type QueuedArticle } from '../queue/find-job.ts';
import type { Archive } from './archive.ts';
import { describeArticle } from './describe-article.ts';

const NOTHING = { sentences: 0, entities: 0, claims: 0 };

/** The state of an article as its job tells it; `error` only while the article is not done. */
export function stateOfJob({ status, attempts, error, payload, result }: QueuedArticle): ArticleState {
  return {
    id: payload.id,
    status,
    attempts,
    ...(error && status !== 'completed' && { error }),
    article: { ...describeArticle(payload), revision: 1 },
    counts: result?.counts ?? NOTHING,
    timings: result?.timings ?? {},
  };
}

/** Where an article stands: its job knows while there is one, the graph from then on. */
export async function getArticleState(archive: Archive, id: string): Promise<ArticleState | undefined> {
  const job = await findJob(archive.queue, id);
  if (job) return stateOfJob(job);
  const stored = await getArticle(archive.graph, id);
  return (
    stored && { id, status: 'completed', attempts: 1, article: stored.article, counts: stored.counts, timings: {} }
  );
}
