import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../schema/problem.ts';
import { ProblemError, problems } from '../../errors.ts';
import { isOutOfTime, isRetryableGraphError } from '../../graph/graph-errors.ts';
import { isQueueUnavailable } from '../../queue/connection.ts';
import type { Api } from '../api-parts.ts';
import { findMethods } from './known-paths.ts';
import { describeValidation } from './validation.ts';

const RETRY_SECONDS = 5;
const MEDIA_TYPE = 'application/problem+json';

/** Errors that Fastify itself raises before a handler runs, by their status. */
function fromFastify(error: FastifyError): ProblemError {
  if (error.validation) {
    const part = error.validationContext ?? 'request';
    const errors = describeValidation(error.validation);
    const first = errors[0];
    return problems.badRequest(`The ${part} is not valid: ${first?.path} ${first?.message}.`, { errors });
  }
  if (error.statusCode === 413)
    return problems.tooLarge('The body is larger than this service takes (MAX_ARTICLE_BYTES).');
  if (error.statusCode === 415)
    return problems.unsupported('Post application/json, or application/x-ndjson for many articles.');
  return problems.badRequest(error.message);
}

/** Any error as the problem that the client is told: nothing of what is inside leaks out. */
export function toProblem(error: FastifyError | Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isQueueUnavailable(error))
    return problems.unavailable('Redis is not available just now.', { retryAfter: RETRY_SECONDS });
  if (isOutOfTime(error))
    return problems.unavailable('Neo4j was too slow to answer in time.', { retryAfter: RETRY_SECONDS });
  if (isRetryableGraphError(error))
    return problems.unavailable('Neo4j is not available just now.', { retryAfter: RETRY_SECONDS });
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status !== undefined && status >= 400 && status < 500) return fromFastify(error as FastifyError);
  return problems.internal('The log has the cause under the id of this request, which is `instance`.');
}

export function problemBody(
  { kind, title, details: { retryAfter: _, ...details } }: ProblemError,
  instance: string,
): Problem {
  return { type: `/docs/problems#${kind}`, title, instance, ...details };
}

/** How the client may identify itself: a browser that opens the board can only ask its user for HTTP Basic. */
const challenge = (url: string): string =>
  url.startsWith('/queues') ? 'Basic realm="newsgraph queues"' : 'Bearer realm="newsgraph"';

export function sendProblem(problem: ProblemError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, retryAfter } = problem.details;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (status === 401) reply.header('www-authenticate', challenge(request.url));
  // Serialised here, so that an answer that its own schema does not know is still a problem.
  reply
    .code(status)
    .type(MEDIA_TYPE)
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemBody(problem, request.id));
}

/** Every error leaves as `application/problem+json` (RFC 9457); what nobody expected is logged with its cause. */
export function registerProblemDetails(app: Api): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = toProblem(error);
    // A store that is away is told in one line; what nobody expected is told with its stack.
    if (problem.details.status === 503) request.log.warn({ reason: error.message }, 'request refused');
    else if (problem.details.status >= 500) request.log.error({ err: error }, 'request failed');
    sendProblem(problem, request, reply);
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    const methods = findMethods(app, request.url);
    if (methods.length === 0)
      return sendProblem(problems.notFound(`There is nothing at ${request.url}. See /docs.`), request, reply);
    reply.header('allow', methods.join(', '));
    sendProblem(
      problems.methodNotAllowed(`${request.method} is not possible here; possible are ${methods.join(', ')}.`),
      request,
      reply,
    );
  });
}
