import { serverEnvironment } from '../environment.mjs';
import { step } from '../terminal/progress.mjs';
import { apiUrl, waitForReadiness } from './api-address.mjs';
import { provideNeo4j, provideProgram, provideRedis } from './service-parts.mjs';

/**
 * The running service: what is where, and how to stop it in good order.
 * @typedef {object} Service
 * @property {string} api
 * @property {string} redisUrl
 * @property {import('../servers/neo4j.mjs').Neo4jAccess} neo4j
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} ServicePlan
 * @property {import('../environment.mjs').Settings} settings
 * @property {number} port of the API
 * @property {import('../set-up/prepare.mjs').PreparedPlatform} prepared
 * @property {(reason: Error) => void} onGiveUp a part cannot be kept running
 * @property {AbortSignal} signal ends the start
 */

/**
 * Starts Redis, Neo4j, a worker and the API, each supervised, and waits until they work together.
 * @param {ServicePlan} plan
 * @returns {Promise<Service>} when one cannot be started, those that were are stopped again
 */
export async function startService(plan) {
  /** @type {(() => Promise<void> | void)[]} */
  const stops = [];
  // The last started is the first stopped: API, worker, Neo4j, Redis. So nobody loses a server that he still uses.
  const stop = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await next();
  };
  try {
    return { ...(await startParts({ ...plan, stops })), stop };
  } catch (error) {
    await stop();
    throw plan.signal.aborted ? plan.signal.reason : error;
  }
}

/** @param {ServicePlan & import('./service-parts.mjs').PartContext} context */
async function startParts(context) {
  const { settings, port, signal } = context;
  const redisUrl = await provideRedis(context);
  const neo4j = await provideNeo4j(context);
  const api = apiUrl(settings.host, port);
  const environment = {
    ...process.env,
    ...serverEnvironment(redisUrl, neo4j),
    HOST: settings.host,
    PORT: String(port),
    DATA_DIR: settings.folders.data,
  };
  const several = settings.workers > 1;
  await step(`Starting ${several ? `${settings.workers} workers` : 'a worker'} and the API`, async () => {
    for (let number = 1; number <= settings.workers; number += 1) {
      const title = several ? `Worker ${number}` : 'The worker';
      await provideProgram({ name: workerName(number), title, source: 'workers/worker.ts', environment }, context);
    }
    await provideProgram({ name: 'api', title: 'The API', source: 'services/api/server.ts', environment }, context);
    await waitForReadiness(api, signal);
  });
  return { api, redisUrl, neo4j };
}

/**
 * @param {number} number from 1
 * @returns {string} the first keeps the plain name, under which its log and its record have always been
 */
const workerName = (number) => (number === 1 ? 'worker' : `worker-${number}`);
