/** Who asks which service. */
export type Asker = { readonly url: string; readonly key: string };

export type Question = { readonly query: string; readonly parameters?: Record<string, unknown> };

/** Asks `POST /v1/cypher`; the answer is open, to be read. Throws when it is not a success. */
export async function postQuery({ url, key }: Asker, question: Question, accept: string): Promise<Response> {
  const response = await fetch(`${url}/v1/cypher`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${key}` },
    body: JSON.stringify(question),
  });
  if (!response.ok) throw new Error(`the service answered ${response.status}: ${await response.text()}`);
  return response;
}

export const JSON_TYPE = 'application/json';
export const NDJSON_TYPE = 'application/x-ndjson';
