import type { Problem } from '../../../schema/problem.ts';

/** Why there is no answer, as the page tells it. */
export type Failure = {
  readonly title: string;
  readonly detail: string;
  /** What to do about it. */
  readonly advice?: string;
  readonly problem?: Problem;
};

const ADVICE: Record<number, string> = {
  401: 'Enter a key that may read; the query then runs by itself.',
  403: 'Write a query that only reads: MATCH … RETURN.',
  408: 'Ask for less: add LIMIT, name labels and types in the pattern, or put an end to paths of any length. A download as CSV or NDJSON may take longer.',
  413: 'The query and its values are too large to be sent: make them shorter.',
  429: 'Wait until another of your queries is over, or cancel it, and run this one again.',
  503: 'Run it again when the graph is back.',
};

const MEMORY = 'Ask for less at once: fewer rows, smaller lists, no sorting of everything.';

function adviceOn({ status, type, position, operation }: Problem): string | undefined {
  if (type.endsWith('#cypher-memory')) return MEMORY;
  if (position) return 'The place is underlined in the query.';
  // A key without the scope `read` is refused, too, but names no operation.
  if (status === 403 && operation === undefined) return undefined;
  return ADVICE[status];
}

export function describeProblem(problem: Problem): Failure {
  const advice = adviceOn(problem);
  return { title: problem.title, detail: problem.detail, problem, ...(advice !== undefined && { advice }) };
}

export const SERVICE_AWAY: Failure = {
  title: 'The service does not answer',
  detail: 'Nothing came back, or the connection broke.',
  advice: 'Run it again when the service is back.',
};
