import type { ArticleReceipt, ArticleState, ArticleSubmission } from '../../schema/article.ts';
import type { CypherAnswer } from '../../schema/cypher.ts';
import type { Problem } from '../../schema/problem.ts';
import { waitUntil } from './wait-until.ts';

export type Answer<Body> = { status: number; headers: Headers; body: Body };

/** A client of a running service, for tests; `Body` is what the test expects the body to be. */
export function connectClient(url: string, key?: string) {
  const authorization: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  const call = async <Body = Problem>(method: string, path: string, body?: unknown): Promise<Answer<Body>> => {
    const headers = { ...authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await fetch(url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // Not `application/x-ndjson`, which is many JSON texts and not one.
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  };
  const post = (article: ArticleSubmission) => call<ArticleReceipt>('POST', '/v1/articles', article);
  const state = async (id: string) => (await call<ArticleState>('GET', `/v1/articles/${id}`)).body;
  return {
    url,
    call,
    post,
    state,
    /** Waits until an article is done, well or badly. */
    settle: (id: string) =>
      waitUntil(async () => {
        const { status } = await state(id);
        return status === 'queued' || status === 'active' ? undefined : state(id);
      }, `article ${id} to be done`),
    cypher: async (query: string, parameters: object = {}) =>
      (await call<CypherAnswer>('POST', '/v1/cypher', { query, parameters })).body.rows,
  };
}

export type Client = ReturnType<typeof connectClient>;
