import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Connection = {
  /** The address of a store, by way of this connection. */
  url: string;
  /** From now on the store is away: what is open breaks, and nobody answers. */
  sever: () => Promise<void>;
  /** The store is back, under the same address. */
  restore: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * A way to a store that can be taken away and given back, for a service of one test; the store itself stays there for the tests that run beside.
 */
export async function connectThrough(store: string): Promise<Connection> {
  const target = new URL(store);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const sever = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: store.replace(target.host, `127.0.0.1:${port}`),
    sever,
    restore: () => listen(port),
    close: sever,
  };
}
