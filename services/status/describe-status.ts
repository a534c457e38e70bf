import type { GraphTotals } from '../../schema/events.ts';
import type { ActiveArticle, ServiceStatus, StoreHealth, WorkerStatus } from '../../schema/status.ts';
import type { QueueMoment } from './queue-moment.ts';

/** What each store answered; the value is absent while it is away. */
export type Observation = {
  at: number;
  redis: { health: StoreHealth; value?: QueueMoment };
  neo4j: { health: StoreHealth; value?: GraphTotals };
};

const MOST_ACTIVE_SHOWN = 100;

const toIso = (milliseconds: number): string => new Date(milliseconds).toISOString();

function describeWorkers({ workers, active }: QueueMoment): WorkerStatus[] {
  return workers
    .map(({ beat: { inHand: _, ...worker }, seenAt }) => ({
      ...worker,
      active: active.filter((job) => job.worker === worker.id).length,
      seenAt: toIso(seenAt),
    }))
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt) || a.id.localeCompare(b.id));
}

/** The queue says which articles are active and who has them; that worker says how far each of them is. */
function describeActive({ workers, active }: QueueMoment): ActiveArticle[] {
  const inHand = new Map(
    workers.map(({ beat }) => [beat.id, new Map(beat.inHand.map(([id, stage, since]) => [id, { stage, since }]))]),
  );
  const articles = active.map(({ worker, ...job }): ActiveArticle => {
    const stages = worker === undefined ? undefined : inHand.get(worker);
    const place = stages?.get(job.id);
    return {
      ...job,
      ...(place ? { stage: place.stage, since: toIso(place.since) } : {}),
      worker: stages && worker !== undefined ? worker : null,
    };
  });
  return [...articles.filter(({ worker }) => worker !== null), ...articles.filter(({ worker }) => worker === null)];
}

/** One status out of what both stores answered. */
export function describeStatus({ at, redis, neo4j }: Observation): ServiceStatus {
  const queue = redis.value;
  return {
    at: toIso(queue?.at ?? at),
    redis: redis.health,
    neo4j: neo4j.health,
    queue: queue?.counts ?? null,
    paused: queue?.paused ?? null,
    graph: neo4j.value ?? null,
    articlesPerMinute: queue?.completedLastMinute ?? null,
    workers: queue ? describeWorkers(queue) : [],
    active: queue ? describeActive(queue).slice(0, MOST_ACTIVE_SHOWN) : [],
    failures: queue ? queue.failures.map((job) => ({ ...job, failedAt: toIso(job.failedAt) })) : [],
  };
}
