import { type Problem, ProblemSchema } from '../../schema/problem.ts';

const DESCRIPTIONS: Record<number, string> = {
  400: 'The request is not valid; `errors` says where',
  401: 'A key is required',
  403: 'Not allowed: the key lacks the scope, the request comes from elsewhere, or the query is not a read',
  404: 'There is no such thing',
  408: 'Out of time',
  409: 'Not possible in its present state',
  413: 'The body is too large',
  415: 'The media type is not supported',
  422: 'Not English, or no text left',
  429: 'Too many requests; `Retry-After` says when to come back',
  500: 'Something went wrong here',
  503: 'Redis or Neo4j is away, or the backlog is full; `Retry-After` says when to come back',
};

export type ProblemStatus = Problem['status'];

/** The entries of a route's `response` schema for its errors; those that any route can answer with come by themselves. */
export function problemResponses(...statuses: ProblemStatus[]): Record<number, object> {
  const all = [...new Set([400, 401, 403, 429, 500, 503, ...statuses])].sort((a, b) => a - b);
  return Object.fromEntries(
    all.map((status) => [
      status,
      {
        description: DESCRIPTIONS[status] ?? 'Error',
        content: { 'application/problem+json': { schema: ProblemSchema } },
      },
    ]),
  );
}
