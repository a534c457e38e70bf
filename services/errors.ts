import type { Problem } from '../schema/problem.ts';

type ProblemDetails = Omit<Problem, 'type' | 'title' | 'instance'> & { retryAfter?: number };

/** An expected failure that a client is told about as `application/problem+json`. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly kind: string;
  readonly title: string;
  readonly details: ProblemDetails;

  constructor(kind: string, title: string, details: ProblemDetails) {
    super(details.detail);
    this.kind = kind;
    this.title = title;
    this.details = details;
  }
}

const problem =
  (kind: string, title: string, status: number) =>
  (detail: string, more: Omit<ProblemDetails, 'status' | 'detail'> = {}): ProblemError =>
    new ProblemError(kind, title, { status, detail, ...more });

/** Every problem that the API answers with. `retryAfter` is in seconds. */
export const problems = {
  badRequest: problem('bad-request', 'The request is not valid', 400),
  cypherSyntax: problem('cypher-syntax', 'The Cypher query is not valid', 400),
  cypherMemory: problem('cypher-memory', 'The Cypher query needs too much memory', 400),
  unauthorized: problem('unauthorized', 'A key is required', 401),
  forbidden: problem('forbidden', 'Not allowed', 403),
  notFound: problem('not-found', 'Not found', 404),
  methodNotAllowed: problem('method-not-allowed', 'Method not allowed', 405),
  timeout: problem('timeout', 'Out of time', 408),
  conflict: problem('conflict', 'Not possible in its present state', 409),
  tooLarge: problem('too-large', 'Too large', 413),
  unsupported: problem('unsupported-media-type', 'Media type not supported', 415),
  unprocessable: problem('unprocessable', 'Cannot be read', 422),
  tooMany: problem('too-many-requests', 'Too many requests', 429),
  internal: problem('internal', 'Something went wrong here', 500),
  unavailable: problem('unavailable', 'Not available just now', 503),
};

/** A failure of a job that no further attempt can mend: bad input, not bad luck. */
export class PermanentJobError extends Error {
  override name = 'PermanentJobError';
}
