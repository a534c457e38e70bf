import { createHash, timingSafeEqual } from 'node:crypto';

export const SCOPES = ['ingest', 'read', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** One configured key. Only the SHA-256 of its secret is kept, so that it cannot reach a log or a heap dump. */
export type ApiKey = { name: string; scopes: ReadonlySet<Scope>; secretHash: Buffer };

const SECRET_MIN_LENGTH = 16;
const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

function parseApiKey(entry: string, position: number): ApiKey | string {
  const [name = '', scopeList = '', ...rest] = entry.split(':');
  const secret = rest.join(':');
  const scopes = scopeList.split('+');
  const where = `API_KEYS: entry ${position}`;
  if (!/^[\w.-]+$/.test(name) || rest.length === 0) return `${where} is not of the form name:scopes:secret.`;
  if (!scopes.every(isScope))
    return `${where} (${name}) has scopes other than ${SCOPES.join(', ')}; join several by "+".`;
  if (secret.length < SECRET_MIN_LENGTH) {
    return `${where} (${name}) has a secret of ${secret.length} characters; at least ${SECRET_MIN_LENGTH} are required.`;
  }
  return { name, scopes: new Set(scopes), secretHash: hash(secret) };
}

/** Reads `API_KEYS`: comma-separated `name:scopes:secret`. What cannot be read is reported without its secret. */
export function parseApiKeys(text: string): { keys: ApiKey[]; errors: string[] } {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const results = entries.map((entry, index) => parseApiKey(entry, index + 1));
  return {
    keys: results.filter((result) => typeof result !== 'string'),
    errors: results.filter((result) => typeof result === 'string'),
  };
}

/** The key with this secret. Every key is compared, in constant time, so that timing tells nothing. */
export function findApiKey(keys: readonly ApiKey[], secret: string): ApiKey | undefined {
  const offered = hash(secret);
  let found: ApiKey | undefined;
  for (const key of keys) if (timingSafeEqual(key.secretHash, offered)) found = key;
  return found;
}

/** `admin` may do everything. */
export const hasScope = (key: ApiKey, scope: Scope): boolean => key.scopes.has(scope) || key.scopes.has('admin');
