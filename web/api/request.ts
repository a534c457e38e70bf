import type { Problem } from '../../schema/problem.ts';
import { reportRefusedKey } from './refused-key.ts';
import { authorization } from './session-key.ts';

/** An answer that says no: the problem as the service tells it. */
export class ProblemAnswer extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
}

/** No answer at all: the service is away, or the network is. */
export class ServiceAway extends Error {
  constructor() {
    super('The service does not answer.');
  }
}

export type RequestOptions = {
  method?: 'GET' | 'POST' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as NDJSON, each of them one line; in place of `body`. */
  lines?: readonly string[];
  accept?: string;
  signal?: AbortSignal;
};

async function readProblem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    const { status, statusText } = response;
    return { type: 'about:blank', title: statusText, status, detail: `The service answered ${status} ${statusText}.` };
  }
}

type Content = { type: string; text: string };

function contentOf({ body, lines }: RequestOptions): Content | undefined {
  if (lines !== undefined) return { type: 'application/x-ndjson', text: lines.map((line) => `${line}\n`).join('') };
  return body === undefined ? undefined : { type: 'application/json', text: JSON.stringify(body) };
}

/** Asks the service; throws `ProblemAnswer` or `ServiceAway`. An aborted request throws what `fetch` does. */
export async function request(path: string, options: RequestOptions = {}): Promise<Response> {
  const { method = 'GET', accept = 'application/json', signal } = options;
  const content = contentOf(options);
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: { ...authorization(), accept, ...(content && { 'content-type': content.type }) },
      ...(content && { body: content.text }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ServiceAway();
  }
  if (response.ok) return response;
  if (response.status === 401) reportRefusedKey();
  throw new ProblemAnswer(await readProblem(response));
}

/** Asks the service for JSON; the answer is trusted to be what the OpenAPI document promises. */
export async function requestJson<Body>(path: string, options?: RequestOptions): Promise<Body> {
  const response = await request(path, options);
  return (response.status === 204 ? undefined : await response.json()) as Body;
}

/** A path with a query string of those values that are there. */
export function withQuery(
  path: string,
  values: Record<string, string | number | readonly string[] | undefined>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of value === undefined ? [] : [value].flat()) search.append(name, String(each));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
