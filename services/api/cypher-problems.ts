import { type CypherErrorDescription, describeCypherError } from '../cypher/describe-error.ts';
import { EXPLAIN, ExplainFailedError } from '../cypher/guard/explain-query.ts';
import { TooManyQueriesError } from '../cypher/query-slots.ts';
import { CypherRefusedError } from '../cypher/refused-error.ts';
import { type ProblemError, problems } from '../errors.ts';
import { toProblem } from './plugins/problem-details.ts';

const RETRY_SECONDS = 1;

const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError';

const MODE_CONFLICT = /conflicting values for execution mode/;

/** What Neo4j says of a `PROFILE` behind our `EXPLAIN` would make nobody any wiser. */
const adviceOn = (message: string): string =>
  MODE_CONFLICT.test(message) ? 'PROFILE is not offered here. EXPLAIN is, and answers with the plan.' : message;

function fromDescription({ kind, message, position }: CypherErrorDescription, timeoutMs: number) {
  if (kind === 'syntax') return problems.cypherSyntax(adviceOn(message), position ? { position } : {});
  if (kind === 'forbidden') return problems.forbidden(`Only reading is allowed here: ${message}`);
  if (kind === 'memory')
    return problems.cypherMemory(`The query needs more memory than one query may have: make it narrower. ${message}`);
  return kind === 'timeout' ? tooSlow(timeoutMs) : undefined;
}

const tooSlow = (timeoutMs: number): ProblemError =>
  problems.timeout(
    `The query took longer than ${timeoutMs} ms (CYPHER_TIMEOUT_MS, or CYPHER_STREAM_TIMEOUT_MS for a stream): make it narrower.`,
  );

/** The client is not told the cause, but the log is. */
function withCause(problem: ProblemError, cause: unknown): ProblemError {
  if (problem !== cause) problem.cause = cause;
  return problem;
}

const isServerFault = (error: Error & { code?: string }): boolean =>
  error.code?.startsWith('Neo.DatabaseError.') === true;

/** What a client is told of a query that failed: it is the asker's to mend, unless the graph is away. */
export function toCypherProblem(error: unknown, query: string, timeoutMs: number): ProblemError {
  if (error instanceof CypherRefusedError)
    return problems.forbidden(`Only reading is allowed here: ${error.message}`, { operation: error.operation });
  if (error instanceof TooManyQueriesError) return problems.tooMany(error.message, { retryAfter: RETRY_SECONDS });
  if (isTimeout(error)) return tooSlow(timeoutMs);
  const isPlanning = error instanceof ExplainFailedError;
  const [cause, prefix] = isPlanning ? [error.cause, EXPLAIN.length] : [error, 0];
  const described = describeCypherError(cause, query, prefix);
  // Neo4j stumbles over some queries that are not valid, such as an open comment, and calls that a fault of its own.
  const kind =
    isPlanning && cause instanceof Error && described.kind === 'other' && isServerFault(cause)
      ? 'syntax'
      : described.kind;
  return fromDescription({ ...described, kind }, timeoutMs) ?? withCause(toProblem(cause as Error), cause);
}
