import type { FastifyRequest } from 'fastify';
import { type ApiKey, findApiKey, hasScope } from '../../api-keys.ts';
import { problems } from '../../errors.ts';
import type { Api } from '../api-parts.ts';

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
function checkOrigin({ method, headers }: FastifyRequest): void {
  const { origin, host } = headers;
  if (SAFE_METHODS.has(method) || origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) {
    throw problems.forbidden(`Requests that write are not taken from pages of another site (Origin: ${origin}).`);
  }
}

/** Without keys only loopback is served; the Host is checked, or a name that resolves to 127.0.0.1 would open the door. */
function checkHost({ headers: { host } }: FastifyRequest): void {
  if (host === undefined || !LOOPBACK_HOST.test(host)) {
    throw problems.forbidden(
      `Without API_KEYS only requests to localhost are served, and this one names the host "${host}".`,
    );
  }
}

/** Who may do what: see "Access" in the HTTP contract. Every route says which scope it needs. */
export function registerAccess(app: Api, keys: readonly ApiKey[]): void {
  app.addHook('onRequest', async (request, reply) => {
    checkOrigin(request);
    if (keys.length === 0) return checkHost(request);
    const scope = request.routeOptions.config.scope ?? 'admin';
    if (scope === 'public' || request.is404) return;
    const key = findKeyOf(request, keys);
    if (!key) {
      if (request.url.startsWith('/queues')) reply.header('www-authenticate', 'Basic realm="newsgraph queues"');
      throw problems.unauthorized('Send a key as `Authorization: Bearer <secret>`; keys are configured in API_KEYS.');
    }
    if (!hasScope(key, scope)) throw problems.forbidden(`The key "${key.name}" does not carry the scope "${scope}".`);
  });
}
