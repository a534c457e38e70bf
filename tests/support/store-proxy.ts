import { createServer, connect as open, type Server, type Socket } from 'node:net';

/** A way to a store that a test can disturb, while the store itself goes on serving everybody else. */
export type StoreProxy = {
  port: number;
  /** Nothing gets through any more, and nobody is told; as when the store is stopped with SIGSTOP. */
  silence: () => void;
  /** What was held up gets through. */
  resume: () => void;
  /** Connections break and new ones are refused, as when the store is killed. */
  cut: () => Promise<void>;
  restore: () => Promise<void>;
};

/** Listens on a port of its own for what goes to `port`. */
export async function openStoreProxy(port: number): Promise<StoreProxy> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };
  const server: Server = createServer((client) => {
    const store = open(port, '127.0.0.1');
    for (const [from, to] of [
      [client, store],
      [store, client],
    ] as const) {
      keep(from);
      from.on('data', (data) => to.write(data));
      from.on('close', () => to.destroy());
      if (isSilent) from.pause();
    }
  });
  const listen = (at: number): Promise<number> =>
    new Promise((resolve) =>
      server.listen(at, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
  const own = await listen(0);
  return {
    port: own,
    silence: () => {
      isSilent = true;
      for (const socket of sockets) socket.pause();
    },
    resume: () => {
      isSilent = false;
      for (const socket of sockets) socket.resume();
    },
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    restore: async () => {
      await listen(own);
    },
  };
}
