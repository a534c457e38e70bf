import { Value } from 'typebox/value';
import { type Environment, EnvironmentSchema } from '../schema/environment.ts';
import { type ApiKey, parseApiKeys } from './api-keys.ts';

/** The environment, checked and with its defaults, and the keys read from `API_KEYS`. */
export type Config = Environment & { apiKeys: readonly ApiKey[] };

/** Exit status of a process whose configuration is wrong (EX_CONFIG of sysexits.h): restarting it cannot help. */
export const EXIT_CONFIGURATION = 78;

/** The environment cannot be used; the message names each variable, its value and what is allowed. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

type Property = {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  pattern?: string;
  minLength?: number;
  secret?: boolean;
};

const properties = EnvironmentSchema.properties as unknown as Record<string, Property>;

/** What a variable may be, in words; also used by the generated documentation. */
export function allowedValues(name: string): string {
  const { enum: choices, type, minimum, maximum, pattern, minLength } = properties[name] ?? {};
  if (choices) return `one of ${choices.join(', ')}`;
  if (type === 'integer') return `an integer from ${minimum} to ${maximum}`;
  if (pattern) return `text matching ${pattern}`;
  return minLength ? 'text that is not empty' : 'text';
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/**
 * Reads the configuration out of environment variables. A variable that is empty counts as absent.
 * Throws `ConfigurationError` with one line for each variable that is wrong.
 */
export function loadConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given: Record<string, unknown> = {};
  for (const name of Object.keys(properties)) if (variables[name]) given[name] = variables[name];
  const candidate = Value.Default(EnvironmentSchema, Value.Convert(EnvironmentSchema, given)) as Record<
    string,
    unknown
  >;
  const wrong = Object.keys(properties).filter(
    (name) => !Value.Check(EnvironmentSchema.properties[name as keyof Environment], candidate[name]),
  );
  const complaints = wrong.map((name) => {
    const shown = properties[name]?.secret ? '(not shown)' : JSON.stringify(variables[name]);
    return `${name}=${shown} is not allowed: it must be ${allowedValues(name)}.`;
  });
  const keys = parseApiKeys(variables.API_KEYS ?? '');
  complaints.push(...keys.errors);
  const host = String(candidate.HOST);
  if (keys.errors.length === 0 && keys.keys.length === 0 && !isLoopback(host)) {
    complaints.push(
      `HOST=${JSON.stringify(host)} is reachable from outside, which requires API_KEYS: set it, for example API_KEYS=desk:ingest+read:<secret>, or leave HOST at 127.0.0.1.`,
    );
  }
  if (complaints.length > 0) throw new ConfigurationError(complaints.join('\n'));
  return { ...(candidate as Environment), apiKeys: keys.keys };
}
