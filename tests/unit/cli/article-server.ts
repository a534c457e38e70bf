import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export type Received = { method: string; path: string; authorization: string | undefined; body: string };
/** Answers one request; `attempt` counts the requests to the same method and path from 0. */
export type Behaviour = (received: Received, response: ServerResponse, attempt: number) => void | Promise<void>;
export type ArticleServer = { url: string; received: Received[]; close(): Promise<void> };

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A real HTTP server on loopback that behaves as the test says: connections break and answers stop as they do on a wire. */
export async function startArticleServer(behave: Behaviour): Promise<ArticleServer> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '' } = request;
    const attempt = received.filter((earlier) => earlier.method === method && earlier.path === path).length;
    const entry = { method, path, authorization: request.headers.authorization, body: await readBody(request) };
    received.push(entry);
    await behave(entry, response, attempt);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** One answer a line, as the service gives them to a stream. */
export const answerLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
