import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PlatformFailure } from '../terminal/failure.mjs';

const patienceMilliseconds = 20_000;
const retryMilliseconds = 500;

/** @param {{ host: string, port: number }} address */
function listens({ host, port }) {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    /** @param {boolean} answer */
    const finish = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(retryMilliseconds * 4, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('connect', () => finish(true));
  });
}

/**
 * Waits a little for a server that is not ours, then says plainly that nobody is there.
 * @param {{ name: string, url: string, defaultPort: number, signal: AbortSignal }} server `name` is the variable that named it
 */
export async function requireServer({ name, url, defaultPort, signal }) {
  if (!URL.canParse(url)) throw new PlatformFailure(`${name} is not a URL.`, 78);
  const { hostname, port } = new URL(url);
  const address = { host: hostname.replace(/^\[|\]$/g, '') || '127.0.0.1', port: Number(port) || defaultPort };
  const deadline = Date.now() + patienceMilliseconds;
  while (!(await listens(address))) {
    if (Date.now() > deadline) {
      throw new PlatformFailure(`${name}: nothing answers at ${address.host}:${address.port}.
Start that server, or unset ${name} to have one started here.`);
    }
    await pause(retryMilliseconds, undefined, { signal });
  }
}
