import { readSettings, requireNode } from './environment.mjs';
import { lockInstance } from './processes/instance-lock.mjs';
import { stopLeftovers } from './processes/leftovers.mjs';
import { runProgram } from './processes/run-program.mjs';
import { StopRequest } from './processes/stop-requests.mjs';
import { announce } from './service/announcement.mjs';
import { requireApiPort } from './service/api-address.mjs';
import { checkConfiguration } from './service/check-configuration.mjs';
import { startService } from './service/service.mjs';
import { preparePlatform } from './set-up/prepare.mjs';
import { say } from './terminal/progress.mjs';

/** @typedef {import('./environment.mjs').Settings} Settings */

/** `npm start`: everything the service needs, until Ctrl-C. */
runProgram(async (signal) => {
  requireNode();
  const settings = readSettings(process.env);
  const lock = await lockInstance(settings.folders, signal);
  signal.addEventListener('abort', () => lock.tell({ state: 'stopping' }));
  try {
    await stopLeftovers(settings.folders.run);
    const port = await requireApiPort(settings);
    await serve(settings, { port, lock, signal });
    say('Everything is stopped.');
    return 0;
  } finally {
    lock.release();
  }
});

/**
 * Sets up, starts, and keeps everything running until it is asked to stop or a part fails for good.
 * @param {Settings} settings
 * @param {{ port: number, lock: import('./processes/lock.mjs').HeldLock, signal: AbortSignal }} context
 */
async function serve(settings, { port, lock, signal }) {
  const prepared = await preparePlatform({ redis: !settings.redisUrl, neo4j: !settings.neo4j, signal });
  await checkConfiguration(process.env);
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  const onGiveUp = (/** @type {Error} */ reason) => failure.abort(reason);
  const service = await startService({ settings, port, prepared, onGiveUp, signal: either });
  const { api, redisUrl, neo4j } = service;
  lock.tell({ state: 'running', api });
  say(announce({ ...service, settings }));
  process.send?.({ ready: true, api, redisUrl, neo4j, dataDir: settings.folders.data, pid: process.pid });
  await aborted(either);
  lock.tell({ state: 'stopping' });
  await service.stop();
  if (!(either.reason instanceof StopRequest)) throw either.reason;
}

/** @param {AbortSignal} signal */
function aborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}
