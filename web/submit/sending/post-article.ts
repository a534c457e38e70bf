import type { ArticleReceipt } from '../../../schema/article.ts';
import type { Problem } from '../../../schema/problem.ts';
import { ProblemAnswer, request, ServiceAway } from '../../api/request.ts';
import type { Submission } from '../files/article-file.ts';

/** What the service said to one article. */
export type PostOutcome =
  | { kind: 'taken'; receipt: ArticleReceipt; isKnown: boolean }
  | { kind: 'refused'; problem: Problem };

/** Whether the service may well take it later: it is away, busy, full, or waits for a key. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ServiceAway ||
  (error instanceof ProblemAnswer && [401, 429, 502, 503, 504].includes(error.problem.status));

/** Posts one article. What may pass is thrown, see `isPassing`. */
export async function postArticle(submission: Submission, signal?: AbortSignal): Promise<PostOutcome> {
  try {
    const response = await request('/v1/articles', {
      method: 'POST',
      body: submission,
      ...(signal === undefined ? {} : { signal }),
    });
    return { kind: 'taken', receipt: (await response.json()) as ArticleReceipt, isKnown: response.status === 200 };
  } catch (error) {
    if (error instanceof ProblemAnswer && !isPassing(error)) return { kind: 'refused', problem: error.problem };
    throw error;
  }
}

/** Why an article was refused, in one line: what is wrong with each field, or else what the service says. */
export function explainRefusal({ detail, title, errors = [] }: Problem): string {
  if (errors.length === 0) return detail || title;
  return errors.map(({ path, message }) => `${path.replace(/^\//, '')} ${message}`.trim()).join('; ');
}
