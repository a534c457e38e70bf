import type { ArticleState } from '../../../schema/article.ts';
import { ProblemAnswer, requestJson } from '../../api/request.ts';
import type { SubmissionRow } from './submission-row.ts';
import type { Submissions } from './submissions.ts';

const AT_A_TIME = 4;

/** Asks where one article stands. What an event has told meanwhile is newer than the answer. */
async function askState(submissions: Submissions, { key, id, heardAt }: SubmissionRow): Promise<void> {
  if (id === undefined) return;
  const isNews = (): boolean => submissions.get(key)?.heardAt === heardAt;
  try {
    const { status, error } = await requestJson<ArticleState>(`/v1/articles/${id}`);
    if (isNews()) submissions.hear({ id, status, ...(error === undefined ? {} : { error }) });
  } catch (error) {
    // While the service or a store is away the row stays in doubt, and is asked for again.
    if (error instanceof ProblemAnswer && error.problem.status === 404) submissions.change(key, { state: 'gone' });
  }
}

/** Asks where these articles stand, a few at a time, until all are asked for or `signal` ends it. */
export async function askStates(
  submissions: Submissions,
  rows: readonly SubmissionRow[],
  signal: AbortSignal,
): Promise<void> {
  const left = [...rows];
  const work = async (): Promise<void> => {
    for (let row = left.shift(); row && !signal.aborted; row = left.shift()) await askState(submissions, row);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}
