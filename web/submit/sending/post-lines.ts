import type { Problem } from '../../../schema/problem.ts';
import { reportRefusedKey } from '../../api/refused-key.ts';
import { ProblemAnswer, ServiceAway } from '../../api/request.ts';
import { authorization } from '../../api/session-key.ts';
import { readLines } from '../files/read-lines.ts';
import { isPassingStatus, type LineAnswer } from './post-outcome.ts';

async function open(lines: readonly string[], signal: AbortSignal): Promise<Response> {
  const response = await fetch('/v1/articles', {
    method: 'POST',
    headers: { ...authorization(), 'content-type': 'application/x-ndjson' },
    // A browser streams a body only over HTTP/2; small batches, each after the answer to the one before, do the same.
    body: lines.map((line) => `${line}\n`).join(''),
    signal,
  });
  if (response.ok) return response;
  if (response.status === 401) reportRefusedKey();
  throw new ProblemAnswer((await response.json()) as Problem);
}

/** Posts articles, one a line of JSON, and gives the answers as they come, in order. Throws `ProblemAnswer` or `ServiceAway`. */
export async function* postLines(lines: readonly string[], signal: AbortSignal): AsyncGenerator<LineAnswer> {
  try {
    const { body } = await open(lines, signal);
    for await (const { content } of body ? readLines(body) : []) {
      if (content.trim() !== '') yield JSON.parse(content) as LineAnswer;
    }
  } catch (error) {
    if (error instanceof ProblemAnswer || signal.aborted) throw error;
    // A connection that broke, or an answer that ended in the middle of a line.
    throw new ServiceAway();
  }
}

/** Whether the next attempt may well succeed. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ServiceAway || (error instanceof ProblemAnswer && isPassingStatus(error.problem.status));
