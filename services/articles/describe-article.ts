import type { ArticleMetadata } from '../../schema/article.ts';
import type { ArticleJob } from '../../schema/job.ts';

/** A time of publication is kept in UTC, so that comparing two as text compares them as times; a date stays a date. */
const toUtc = (publishedAt: string): string =>
  /[Tt ]/.test(publishedAt) ? new Date(publishedAt).toISOString().replace('.000Z', 'Z') : publishedAt;

/** What an `Article` node says of an article, out of the job that brought it. */
export function describeArticle({ id, contentHash, receivedAt, submission }: ArticleJob): ArticleMetadata {
  const { url, title, publisher, publishedAt, language } = submission;
  return {
    id,
    contentHash,
    receivedAt,
    revision: 1,
    language: language?.toLowerCase() ?? 'en',
    ...(url && { url }),
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(publishedAt && { publishedAt: toUtc(publishedAt) }),
  };
}
