import type { ArticleReceipt, ArticleStatus, ArticleSubmission } from '../../schema/article.ts';
import { EXTRACTOR, EXTRACTOR_VERSION } from '../../schema/extractor.ts';
import { articleId, contentHash } from '../../schema/identity.ts';
import { type ArticleJob, JOB_VERSION } from '../../schema/job.ts';
import { problems } from '../errors.ts';
import { findKnownArticles, type KnownArticle } from '../graph/read/find-known-articles.ts';
import { unlessAway } from '../graph/unless-away.ts';
import { countJobs } from '../queue/count-jobs.ts';
import { enqueueArticles } from '../queue/enqueue-articles.ts';
import { findJob } from '../queue/find-job.ts';
import { isNearlyFull, readMemoryRoom } from '../queue/memory-room.ts';
import { takeReceiptTime } from '../receipt-time.ts';
import type { Archive } from './archive.ts';
import { articleLinks } from './article-links.ts';

export type SubmissionContext = { archive: Archive; requestId: string; maxBacklog: number };

/** `accepted` is false when this very content was known already, and nothing was queued. */
export type SubmissionOutcome = { receipt: ArticleReceipt; accepted: boolean };

const BACKLOG_RETRY_SECONDS = 30;

const toJob = (submission: ArticleSubmission, requestId: string): ArticleJob => ({
  version: JOB_VERSION,
  id: articleId(submission),
  contentHash: contentHash(submission),
  receivedAt: takeReceiptTime(),
  requestId,
  submission,
});

const isReadByAnother = ({ extractor, extractorVersion }: KnownArticle): boolean =>
  extractor !== EXTRACTOR || extractorVersion !== EXTRACTOR_VERSION;

/**
 * Where an article stands, by its job and by the graph. A revision that was superseded and comes again is news, and what
 * another version has read is read again.
 */
function statusOf(job: ArticleStatus | undefined, stored: KnownArticle | undefined): ArticleStatus | undefined {
  if (job !== undefined && job !== 'completed') return job;
  if (stored && (stored.isSuperseded || isReadByAnother(stored))) return undefined;
  return stored?.isDuplicate ? 'duplicate' : (job ?? (stored && 'completed'));
}

/** Where articles stand that are known already, and which of the others have a job that is done. */
type Known = { statuses: Map<string, ArticleStatus>; done: string[] };

/**
 * Looks articles up in queue and graph. While Neo4j is away or silent none seems to be in the graph: an
 * article must not wait for it, and working one twice changes nothing.
 */
async function findKnown(archive: Archive, ids: string[]): Promise<Known> {
  const [inGraph, jobs] = await Promise.all([
    unlessAway(() => findKnownArticles(archive.graph, ids)),
    Promise.all(ids.map(async (id) => (await findJob(archive.queue, id))?.status)),
  ]);
  const statuses = new Map<string, ArticleStatus>();
  const done: string[] = [];
  for (const [index, id] of ids.entries()) {
    const status = statusOf(jobs[index], inGraph?.get(id));
    if (status) statuses.set(id, status);
    else if (jobs[index] === 'completed') done.push(id);
  }
  return { statuses, done };
}

/** Throws the problem 503 when as many articles wait as may, or as Redis has memory for. */
export async function checkBacklog({ queue }: Archive, maxBacklog: number): Promise<void> {
  const [{ queued, active }, room] = await Promise.all([countJobs(queue), readMemoryRoom(queue.redis)]);
  const waiting = queued + active;
  const later = { retryAfter: BACKLOG_RETRY_SECONDS };
  if (waiting >= maxBacklog)
    throw problems.unavailable(`${waiting} articles are waiting already (MAX_BACKLOG). Post again later.`, later);
  if (isNearlyFull(room))
    throw problems.unavailable(`${waiting} articles are waiting and Redis is nearly full. Post again later.`, later);
}

/** Takes readable articles; resolves once Redis has every one that was not known before. Outcomes are in order. */
export async function submitArticles(
  submissions: readonly ArticleSubmission[],
  context: SubmissionContext,
): Promise<SubmissionOutcome[]> {
  const { archive, requestId, maxBacklog } = context;
  const jobs = submissions.map((submission) => toJob(submission, requestId));
  const { statuses, done } = await findKnown(archive, [...new Set(jobs.map(({ id }) => id))]);
  const fresh = new Map(jobs.filter(({ id }) => !statuses.has(id)).map((job) => [job.id, job]));
  if (fresh.size > 0) {
    await checkBacklog(archive, maxBacklog);
    await enqueueArticles(archive.queue, [...fresh.values()], done);
  }
  return jobs.map((job) => ({
    accepted: fresh.get(job.id) === job,
    receipt: { id: job.id, status: statuses.get(job.id) ?? 'queued', links: articleLinks(job.id) },
  }));
}
