import type { ArticleState } from '../../schema/article.ts';
import { getArticle } from '../graph/read/get-article.ts';
import { listRevisions } from '../graph/read/list-revisions.ts';
import type { StoredArticle } from '../graph/read/stored-article.ts';
import { unlessAway } from '../graph/unless-away.ts';
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

/** The state of an article as the graph tells it: `duplicate` when it reprints another. */
export function stateOfStored({ article, counts, duplicateOf, supersededBy }: StoredArticle): ArticleState {
  return {
    id: article.id,
    status: duplicateOf === undefined ? 'completed' : 'duplicate',
    attempts: 1,
    article,
    counts,
    timings: {},
    ...(duplicateOf !== undefined && { duplicateOf }),
    ...(supersededBy !== undefined && { supersededBy }),
  };
}

async function findStored({ graph }: Archive, id: string): Promise<ArticleState | undefined> {
  const stored = await getArticle(graph, id);
  if (!stored) return undefined;
  const revisions = stored.article.url === undefined ? [] : await listRevisions(graph, stored.article.url);
  return { ...stateOfStored(stored), ...(revisions.length > 1 && { revisions }) };
}

/**
 * Where an article stands: its job knows until it is done, the graph from then on. What the job still knows of an article
 * that is done, such as how long it took, is told beside it; and while Neo4j is away that alone is.
 */
export async function getArticleState(archive: Archive, id: string): Promise<ArticleState | undefined> {
  const job = await findJob(archive.queue, id);
  if (!job) return findStored(archive, id);
  const state = stateOfJob(job);
  if (state.status !== 'completed') return state;
  const stored = await unlessAway(() => findStored(archive, id));
  return stored ? { ...stored, attempts: state.attempts, timings: state.timings } : state;
}
