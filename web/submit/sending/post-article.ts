import type { ArticleReceipt } from '../../../schema/article.ts';
import { ProblemAnswer, request } from '../../api/request.ts';
import type { Submission } from '../files/article-file.ts';
import { isPassingStatus, type PostOutcome } from './post-outcome.ts';

/** Posts one article. That the service is away, busy or full is thrown. */
export async function postArticle(submission: Submission): Promise<PostOutcome> {
  try {
    const response = await request('/v1/articles', { method: 'POST', body: submission });
    return { kind: 'taken', receipt: (await response.json()) as ArticleReceipt, isKnown: response.status === 200 };
  } catch (error) {
    if (error instanceof ProblemAnswer && !isPassingStatus(error.problem.status)) {
      return { kind: 'refused', problem: error.problem };
    }
    throw error;
  }
}
