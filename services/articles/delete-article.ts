import { problems } from '../errors.ts';
import { deleteArticle as deleteFromGraph } from '../graph/write/delete-article.ts';
import { JobIsActiveError, removeJob } from '../queue/remove-job.ts';
import { markWithdrawn } from '../queue/withdrawals.ts';
import type { Archive } from './archive.ts';

const PATIENCE_MS = 15_000;
const RETRY_SECONDS = 5;

/**
 * Withdraws an article wherever it is: waiting, being worked, or in the graph. Resolves to whether there was one.
 * The mark comes first, so that a worker that has the article in hand does not bring it back.
 */
export async function deleteArticle(archive: Archive, id: string): Promise<boolean> {
  await markWithdrawn(archive.queue, id);
  try {
    const queuedAt = await removeJob(archive.queue, id, PATIENCE_MS);
    const wasStored = await deleteFromGraph(archive.graph, id, queuedAt);
    return queuedAt !== undefined || wasStored;
  } catch (error) {
    if (!(error instanceof JobIsActiveError)) throw error;
    throw problems.unavailable('A worker has the article and has not finished yet. It will not be kept; ask again.', {
      retryAfter: RETRY_SECONDS,
    });
  }
}
