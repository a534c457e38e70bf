import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a store that a test can disturb, while the store itself goes on serving everybody else. */
export type StoreProxy = {
  /** The address of the store, by way of this. */
  url: string;
  /** Nothing gets through any more, and nobody is told; as when the store is stopped with SIGSTOP. */
  silence: () => void;
  /** What was held up gets through. */
  resume: () => void;
  /** Connections break and new ones are refused, as when the store is killed. Harmless when that is so already. */
  cut: () => Promise<void>;
  /** The store is back, under the same address. */
  restore: () => Promise<void>;
};

/** Listens on a port of its own for what goes to the store at an address, such as `bolt://127.0.0.1:7687`. */
export async function openStoreProxy(store: string): Promise<StoreProxy> {
  const target = new URL(store);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('data', (data) => to.write(data));
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      if (isSilent) from.pause();
    }
  });
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: store.replace(target.host, `127.0.0.1:${port}`),
    silence: () => {
      isSilent = true;
      for (const socket of sockets) socket.pause();
    },
    resume: () => {
      isSilent = false;
      for (const socket of sockets) socket.resume();
    },
    cut: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    restore: () => listen(port),
  };
}
