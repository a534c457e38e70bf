import type { FastifyRequest } from 'fastify';
import { type ApiKey, findApiKey, hasScope } from '../../api-keys.ts';
import { type ProblemError, problems } from '../../errors.ts';
import type { Api } from '../api-parts.ts';
import { sendProblem } from './problem-details.ts';

const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The secret that a request offers: as a bearer token, or as the password of HTTP Basic, which browsers can ask for. */
function offeredSecret({ headers: { authorization = '' } }: FastifyRequest): string | undefined {
  const [scheme = '', credentials = ''] = authorization.split(' ', 2);
  if (/^bearer$/i.test(scheme)) return credentials;
  if (/^basic$/i.test(scheme)) return Buffer.from(credentials, 'base64').toString().split(':').slice(1).join(':');
  return undefined;
}

/** The configured key that a request carries. */
export function findKeyOf(request: FastifyRequest, keys: readonly ApiKey[]): ApiKey | undefined {
  const secret = offeredSecret(request);
  return secret ? findApiKey(keys, secret) : undefined;
}

/** A page of another site must not write through the browser of somebody who may. */
function refuseOrigin({ method, headers }: FastifyRequest): ProblemError | undefined {
  const { origin, host } = headers;
  if (SAFE_METHODS.has(method) || origin === undefined) return undefined;
  if (URL.canParse(origin) && new URL(origin).host === host) return undefined;
  return problems.forbidden(`Requests that write are not taken from pages of another site (Origin: ${origin}).`);
}

/** Without keys only loopback is served; the Host is checked, or a name that resolves to 127.0.0.1 would open the door. */
function refuseHost({ headers: { host } }: FastifyRequest): ProblemError | undefined {
  if (host !== undefined && LOOPBACK_HOST.test(host)) return undefined;
  return problems.forbidden(
    `Without API_KEYS only requests to localhost are served, and this one names the host "${host}".`,
  );
}

function refuseKey(request: FastifyRequest, keys: readonly ApiKey[]): ProblemError | undefined {
  const scope = request.routeOptions.config.scope ?? 'admin';
  if (scope === 'public' || request.is404) return undefined;
  const key = findKeyOf(request, keys);
  if (!key) {
    return problems.unauthorized('Send a key as `Authorization: Bearer <secret>`; keys are configured in API_KEYS.');
  }
  return hasScope(key, scope)
    ? undefined
    : problems.forbidden(`The key "${key.name}" does not carry the scope "${scope}".`);
}

/**
 * Who may do what: see "Access" in the HTTP contract. Every route says which scope it needs. The refusal is sent from
 * here, because a plugin with an error handler of its own would make something else of it.
 */
export function registerAccess(app: Api, keys: readonly ApiKey[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const refusal = refuseOrigin(request) ?? (keys.length === 0 ? refuseHost(request) : refuseKey(request, keys));
    if (!refusal) return;
    sendProblem(refusal, request, reply);
    return reply;
  });
}
