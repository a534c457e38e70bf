import { ProblemAnswer, request, ServiceAway } from '../../api/request.ts';
import { readLines } from '../files/read-lines.ts';
import { isPassingStatus, type LineAnswer } from './post-outcome.ts';

const NDJSON = 'application/x-ndjson';

/**
 * Posts articles, one a line of JSON, and gives the answers as they come, in order. Throws `ProblemAnswer` or `ServiceAway`. A browser
 * streams a body only over HTTP/2; small batches, each after the answer to the one before, do the same.
 */
export async function* postLines(lines: readonly string[], signal: AbortSignal): AsyncGenerator<LineAnswer> {
  const { body } = await request('/v1/articles', { method: 'POST', lines, accept: NDJSON, signal });
  try {
    for await (const { content } of body ? readLines(body) : []) {
      if (content.trim() !== '') yield JSON.parse(content) as LineAnswer;
    }
  } catch (error) {
    if (signal.aborted) throw error;
    // A connection that broke, or an answer that ended in the middle of a line.
    throw new ServiceAway();
  }
}

/** Whether the next attempt may well succeed. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ServiceAway || (error instanceof ProblemAnswer && isPassingStatus(error.problem.status));
