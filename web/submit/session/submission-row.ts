import type { ArticleStatus } from '../../../schema/article.ts';
import { isDone } from '../../article/article-states.ts';

/** `sending` until the service has answered, `refused` when it did not take it, `gone` when it has been deleted since. */
export type SubmissionState = ArticleStatus | 'sending' | 'refused' | 'gone';

/** One article that was submitted in this session. */
export type SubmissionRow = {
  readonly key: number;
  /** The file, with the line in it, or the headline of what was typed. */
  readonly name: string;
  /** The headline, where the file has one. */
  readonly title?: string;
  readonly state: SubmissionState;
  readonly id?: string;
  /** This very content was known before: nothing was queued again. */
  readonly isKnown?: boolean;
  /** Why it was refused, or why reading failed. */
  readonly reason?: string;
  /** When the service was last heard of it; 0 when what is shown may be out of date. */
  readonly heardAt: number;
};

export const isUnfinished = ({ state }: SubmissionRow): boolean => state === 'queued' || state === 'active';

/** What somebody may want to see of a long list. */
export const SUBMISSION_FILTERS = {
  all: () => true,
  'under way': (row: SubmissionRow) => isUnfinished(row) || row.state === 'sending',
  completed: ({ state }: SubmissionRow) => isDone(state),
  failed: ({ state }: SubmissionRow) => state === 'failed',
  refused: ({ state }: SubmissionRow) => state === 'refused',
} as const satisfies Record<string, (row: SubmissionRow) => boolean>;
export type SubmissionFilter = keyof typeof SUBMISSION_FILTERS;

export function countFilters(rows: readonly SubmissionRow[]): Record<SubmissionFilter, number> {
  const counts = { all: 0, 'under way': 0, completed: 0, failed: 0, refused: 0 };
  for (const row of rows) {
    for (const filter of Object.keys(SUBMISSION_FILTERS) as SubmissionFilter[]) {
      if (SUBMISSION_FILTERS[filter](row)) counts[filter] += 1;
    }
  }
  return counts;
}

/** The rows of a filter; of those under way the ones that a worker has come first, since nobody would find them among thousands. */
export function chooseRows(rows: readonly SubmissionRow[], filter: SubmissionFilter): readonly SubmissionRow[] {
  if (filter === 'all') return rows;
  const chosen = rows.filter(SUBMISSION_FILTERS[filter]);
  if (filter !== 'under way') return chosen;
  return [...chosen.filter(({ state }) => state === 'active'), ...chosen.filter(({ state }) => state !== 'active')];
}
