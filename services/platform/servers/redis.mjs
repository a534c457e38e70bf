import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../files.mjs';
import { startOnFreePort, waitUntilReady } from '../processes/launch.mjs';
import { startProcess } from '../processes/processes.mjs';
import { memoryShare } from '../set-up/machine.mjs';
import { redisAnswers } from './redis-probe.mjs';
import { redisSettings } from './redis-settings.mjs';
import { keepPassword } from './secrets.mjs';

const readySeconds = 120;
const portTaken = /address already in use/i;

/**
 * A Redis of ours.
 * @typedef {{ process: import('../processes/processes.mjs').RunningProcess, port: number, url: string }} StartedRedis
 *
 * @typedef {object} RedisPlan
 * @property {string} program path of redis-server
 * @property {import('../environment.mjs').DataFolders} folders
 * @property {number | undefined} [port] this port and no other: a restarted server keeps its address
 * @property {number | undefined} [preferredPort] this port or the next free one; neither given: any free port
 * @property {AbortSignal} signal
 */

/**
 * Starts Redis on loopback with its data in the data folder and waits until it answers.
 * @param {RedisPlan} plan
 * @returns {Promise<StartedRedis>} fails with a PlatformFailure that holds Redis's last words
 */
export function startRedis(plan) {
  const password = keepPassword(plan.folders.redisPassword);
  const directory = plan.folders.redis;
  const settingsFile = join(directory, 'redis.conf');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return startOnFreePort(
    plan,
    async (port) => {
      const memoryMegabytes = memoryShare(1 / 8, { least: 256, most: 2048 });
      replaceFile(settingsFile, redisSettings({ port, directory, password, memoryMegabytes }), 0o600);
      const running = startProcess({
        name: 'redis',
        command: plan.program,
        arguments: [settingsFile],
        directory,
        environment: process.env,
        logFile: join(plan.folders.logs, 'redis.log'),
        runDirectory: plan.folders.run,
      });
      const probe = () => redisAnswers({ port, password });
      await waitUntilReady(running, probe, { seconds: readySeconds, signal: plan.signal });
      return { process: running, port, url: `redis://:${password}@127.0.0.1:${port}` };
    },
    portTaken,
  );
}
