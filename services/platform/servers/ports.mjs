import { createServer } from 'node:net';

const highestPort = 65_535;

/**
 * Opens and closes a listening socket to learn whether a port is free.
 * @param {number} port 0 asks the system for any free one
 * @param {string} host
 * @returns {Promise<{ port: number } | { code: string }>} the port, or the error code that refused it
 */
export function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve({ code: /** @type {NodeJS.ErrnoException} */ (error).code ?? 'EUNKNOWN' }));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve({ port: taken }));
    });
  });
}

/**
 * @param {number | undefined} preferred undefined: any free port of the system's choice
 * @param {string} host
 * @returns {Promise<number>} the preferred port, or the next free one above it
 */
export async function findPort(preferred, host) {
  for (let port = preferred ?? 0; port <= highestPort; port += 1) {
    const tried = await tryPort(port, host);
    if ('port' in tried) return tried.port;
  }
  throw new Error(`no free port from ${preferred} upwards on ${host}`);
}
