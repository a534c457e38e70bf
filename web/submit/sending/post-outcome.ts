import type { ArticleReceipt } from '../../../schema/article.ts';
import type { Problem } from '../../../schema/problem.ts';

/** What the service said to one article. */
export type PostOutcome =
  | { kind: 'taken'; receipt: ArticleReceipt; isKnown: boolean }
  | { kind: 'refused'; problem: Problem };

/** One line of the answer to a stream of articles. */
export type LineAnswer = ({ line: number; accepted: boolean } & ArticleReceipt) | ({ line: number } & Problem);

export const outcomeOf = (answer: LineAnswer): PostOutcome =>
  'accepted' in answer
    ? { kind: 'taken', receipt: answer, isKnown: !answer.accepted }
    : { kind: 'refused', problem: answer };

/** Whether what was refused may well be taken later: a store is away, or the backlog is full. */
export const isPassingStatus = (status: number): boolean => [401, 429, 502, 503, 504].includes(status);

/** Why an article was refused, in one line: what is wrong with each field, or else what the service says. */
export function explainRefusal({ detail, title, errors = [] }: Problem): string {
  if (errors.length === 0) return detail || title;
  return errors.map(({ path, message }) => `${path.replace(/^\//, '')} ${message}`.trim()).join('; ');
}
