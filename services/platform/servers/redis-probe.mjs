import { createConnection } from 'node:net';

const patienceMilliseconds = 2000;

/**
 * Whether a Redis answers PING; one that still loads its data does not count. Needs no package, as none may be installed yet.
 * @param {{ port: number, host?: string, password?: string }} server
 * @returns {Promise<boolean>}
 */
export function redisAnswers({ port, host = '127.0.0.1', password }) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host });
    let answer = '';
    /** @param {boolean} ready */
    const finish = (ready) => {
      socket.destroy();
      resolve(ready);
    };
    socket.setTimeout(patienceMilliseconds, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    socket.once('connect', () => socket.write(`${password ? `AUTH ${password}\r\n` : ''}PING\r\n`));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('+PONG')) finish(true);
      else if (/^-/m.test(answer)) finish(false);
    });
  });
}
