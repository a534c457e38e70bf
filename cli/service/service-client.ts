import { refusalOf } from './service-error.ts';

export type ServiceAddress = { readonly url: string; readonly key?: string | undefined };
export type Body = { readonly type: string; readonly content: string };

/** The HTTP side of the service, for the programs that use it as any client would. */
export type ServiceClient = {
  readonly url: string;
  /**
   * Sends one request and resolves with its open answer; throws `ServiceError` when that is not a success.
   * Without a signal it may last as long as something keeps coming.
   */
  send(method: string, path: string, body?: Body, signal?: AbortSignal): Promise<Response>;
  getJson<T>(path: string): Promise<T>;
  postJson<T>(path: string, value: unknown): Promise<T>;
};

/** No answer for so long means that the connection is dead rather than busy. */
const ANSWER_WITHIN_MS = 120_000;

export function createClient({ url, key }: ServiceAddress): ServiceClient {
  const base = url.replace(/\/+$/, '');
  const authorization: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};

  const send: ServiceClient['send'] = async (method, path, body, signal) => {
    const response = await fetch(base + path, {
      method,
      headers: { accept: 'application/json', ...authorization, ...(body ? { 'content-type': body.type } : {}) },
      ...(body ? { body: body.content } : {}),
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };
  const exchange = async <T>(method: string, path: string, body?: Body): Promise<T> => {
    const response = await send(method, path, body, AbortSignal.timeout(ANSWER_WITHIN_MS));
    return (await response.json()) as T;
  };
  return {
    url: base,
    send,
    getJson: <T>(path: string) => exchange<T>('GET', path),
    postJson: <T>(path: string, value: unknown) =>
      exchange<T>('POST', path, { type: 'application/json', content: JSON.stringify(value) }),
  };
}
