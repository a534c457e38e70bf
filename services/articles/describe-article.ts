import type { ArticleMetadata } from '../../schema/article.ts';
import type { ArticleJob } from '../../schema/job.ts';

/** A time of publication is kept in UTC, so that comparing two as text compares them as times; a date stays a date. */
const toUtc = (publishedAt: string): string =>
  /[Tt ]/.test(publishedAt) ? new Date(publishedAt).toISOString().replace('.000Z', 'Z') : publishedAt;

/** One spelling for one address (WHATWG URL), without the place in the page: revisions are known by it. */
function normalizeUrl(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

/** What an `Article` node says of an article, out of the job that brought it. */
export function describeArticle(job: ArticleJob): Omit<ArticleMetadata, 'revision'> {
  const { id, contentHash, receivedAt, submission } = job;
  const { url, title, publisher, publishedAt, language } = submission;
  return {
    id,
    contentHash,
    receivedAt,
    language: language?.toLowerCase() ?? 'en',
    ...(url && { url: normalizeUrl(url) }),
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(publishedAt && { publishedAt: toUtc(publishedAt) }),
  };
}
