import type { History } from '../../schema/history.ts';
import type { ServiceStatus } from '../../schema/status.ts';
import type { Config } from '../config.ts';
import { openGraph } from '../graph/driver.ts';
import { readGraphTotals } from '../graph/read/graph-totals.ts';
import { queueKeys } from '../queue/article-queue.ts';
import { connectForRequests } from '../queue/connection.ts';
import { repeatEvery } from '../repeat.ts';
import { describeStatus } from './describe-status.ts';
import { describeGraphError, describeRedisError } from './describe-store-error.ts';
import { readQueueMoment } from './queue-moment.ts';
import { readHistory } from './read-history.ts';
import { recordHistory } from './record-history.ts';
import { shareRuns } from './share-runs.ts';
import { createProbe } from './store-probe.ts';

/** Watches the service: how it is now, and how it was. */
export type ServiceMonitor = {
  /** The whole service at one moment; within a second, whatever is away. */
  readStatus: () => Promise<ServiceStatus>;
  /** Throws what Redis throws when it is away. */
  readHistory: (since: Date) => Promise<History>;
  close: () => Promise<void>;
};

const RECORD_EVERY_MS = 1000;
const FAILURES_SHOWN = 20;

/**
 * Watches over connections of its own, because somebody who keeps the others busy would make a store look slow, or away.
 * It records the history from now on.
 */
export function openServiceMonitor(config: Config): ServiceMonitor {
  const redis = connectForRequests(config.REDIS_URL);
  const keys = queueKeys(redis, config.QUEUE_PREFIX);
  const describeError = describeRedisError(redis);
  const graph = openGraph({ uri: config.NEO4J_URI, user: config.NEO4J_USER, password: config.NEO4J_PASSWORD });
  const probeRedis = createProbe(() => readQueueMoment(keys, FAILURES_SHOWN), describeError);
  const probeGraph = createProbe(() => readGraphTotals(graph), describeGraphError);
  // The first answer of a new connection takes long; this is before anybody waits for it.
  void probeGraph();
  // While Redis is away there is nowhere to record anything.
  const stopRecording = repeatEvery(RECORD_EVERY_MS, () => recordHistory(keys));
  return {
    readStatus: shareRuns(async () => {
      const [queue, totals] = await Promise.all([probeRedis(), probeGraph()]);
      return describeStatus({ at: Date.now(), redis: queue, neo4j: totals });
    }),
    readHistory: (since) => readHistory(keys, since),
    close: async () => {
      stopRecording();
      redis.disconnect();
      await graph.close();
    },
  };
}
