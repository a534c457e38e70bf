import type { ArticleStatus } from '../../schema/article.ts';
import type { Problem } from '../../schema/problem.ts';
import { explainProblem, ServiceError } from '../service/service-error.ts';

/** The answer to one line of a stream: accepted, or the problem of that line. */
export type LineAnswer =
  | { readonly id: string; readonly status: ArticleStatus; readonly accepted: boolean }
  | { readonly problem: ServiceError };

type RawAnswer = { id?: string; status?: unknown; accepted?: boolean; problem?: Partial<Problem>; retryAfter?: number };

function toAnswer(raw: RawAnswer): LineAnswer {
  if (typeof raw.id === 'string' && typeof raw.status === 'string') {
    const status = raw.status as ArticleStatus;
    return { id: raw.id, status, accepted: raw.accepted ?? status === 'queued' };
  }
  const problem = raw.problem ?? (raw as Partial<Problem>);
  return { problem: new ServiceError(problem.status ?? 500, explainProblem(problem), raw.retryAfter) };
}

/** The answers of an NDJSON stream, as they come. */
export async function* readAnswers(response: Response): AsyncGenerator<LineAnswer> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield toAnswer(JSON.parse(line) as RawAnswer);
  }
  if (rest.trim() !== '') yield toAnswer(JSON.parse(rest) as RawAnswer);
}
