import type { Problem } from '../../../schema/problem.ts';

export type QueryOptions = {
  accept?: string;
  limit?: number;
  parameters?: Record<string, unknown>;
  signal?: AbortSignal;
};

/** Asks `POST /v1/cypher` of a running service and leaves the body to be read, or not. */
export function connectQueryClient(url: string, key?: string) {
  return (query: string, { accept = 'application/json', signal, ...more }: QueryOptions = {}): Promise<Response> =>
    fetch(`${url}/v1/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query, ...more }),
      ...(signal && { signal }),
    });
}

export type QueryClient = ReturnType<typeof connectQueryClient>;

export const NDJSON = 'application/x-ndjson';
export const CSV = 'text/csv';

/** The lines of an answer as NDJSON, as they come. */
export async function* readLines(response: Response): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of response.body ?? []) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}

export async function allLines(response: Response): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of readLines(response)) lines.push(line);
  return lines;
}

/** The problem that was answered, with its status as the HTTP answer has it. */
export const problemOf = async (response: Response): Promise<Problem> => ({
  ...((await response.json()) as Problem),
  status: response.status,
});
