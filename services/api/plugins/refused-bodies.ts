import type { IncomingMessage } from 'node:http';
import type { Api } from '../api-parts.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_MS = 10_000;

/** Reads on and throws away. Resolves with true when the request was read to its end, with false when that would take too much. */
function drain(request: IncomingMessage): Promise<boolean> {
  return new Promise((resolve) => {
    let bytes = 0;
    const finish = (isRead: boolean): void => {
      clearTimeout(late);
      request.pause().removeListener('data', count);
      resolve(isRead);
    };
    const count = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) finish(false);
    };
    const late = setTimeout(finish, LONGEST_MS, false);
    request.on('data', count);
    request.once('end', () => finish(true)).once('close', () => finish(request.complete));
    request.resume();
  });
}

/**
 * Reads a body to its end, within bounds, before it is refused. Fastify answers at once and closes the connection, but most clients
 * send all before they read the answer: they would see a broken connection and never learn that the body was too large.
 */
export function registerRefusedBodies(app: Api): void {
  app.addHook('onSend', async ({ raw }, reply) => {
    if (reply.statusCode < 400 || reply.getHeader('connection') !== 'close' || raw.complete) return;
    if (await drain(raw)) reply.removeHeader('connection');
  });
}
