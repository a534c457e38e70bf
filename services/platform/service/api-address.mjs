import { setTimeout as pause } from 'node:timers/promises';
import { findPort, tryPort } from '../servers/ports.mjs';
import { PlatformFailure } from '../terminal/failure.mjs';

const readyMilliseconds = 90_000;
const retryMilliseconds = 200;

/**
 * The port the API will have; asked before the slow steps, so that an occupied one is reported at once.
 * @param {import('../environment.mjs').Settings} settings
 * @returns {Promise<number>}
 */
export async function requireApiPort({ host, port }) {
  if (port === 0) return findPort(undefined, host);
  const tried = await tryPort(port, host);
  if ('port' in tried) return port;
  if (tried.code === 'EADDRINUSE') {
    throw new PlatformFailure(
      `Port ${port} on ${host} is in use by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  }
  if (tried.code === 'EACCES') {
    throw new PlatformFailure(`This user may not listen on port ${port}. Choose one from 1024: PORT=3000 npm start`);
  }
  throw new PlatformFailure(
    `HOST=${host} is not an address of this machine (${tried.code}). Choose another one: HOST=127.0.0.1 npm start`,
  );
}

/**
 * Where a program on this machine reaches the API.
 * @param {string} host
 * @param {number} port
 */
export function apiUrl(host, port) {
  const everywhere = host === '0.0.0.0' || host === '::';
  const reachable = everywhere ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/**
 * Waits until the API says that it and both servers work together.
 * @param {string} api
 * @param {AbortSignal} signal
 */
export async function waitForReadiness(api, signal) {
  const deadline = Date.now() + readyMilliseconds;
  for (let last = ''; ; ) {
    try {
      const answer = await fetch(`${api}/readyz`, { signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) });
      if (answer.ok) return;
      last = await answer.text();
    } catch (error) {
      signal.throwIfAborted();
      last = String(error);
    }
    if (Date.now() > deadline) throw new PlatformFailure(`The API at ${api} is up but not ready: ${last}`);
    await pause(retryMilliseconds, undefined, { signal });
  }
}
