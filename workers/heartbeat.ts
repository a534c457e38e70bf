import { setTimeout as sleep } from 'node:timers/promises';
import type { QueueKeys } from '../services/queue/article-queue.ts';
import { repeatEvery } from '../services/repeat.ts';
import { sayGoodbye, sendBeat, type WorkerBeat } from '../services/status/worker-beat.ts';
import type { ArticlesInHand } from './articles-in-hand.ts';

export type Heartbeat = { stop: () => Promise<void> };

const IDLE_MS = 1000;
// An article is in hand for a second or so; told of once a second, most would be gone before anybody knew their stage.
const BUSY_MS = 250;
const GOODBYE_MS = 1000;

/** Tells Redis that this worker is alive and what it has in hand. Redis being away fails no job: the next beat tells all. */
export function startHeartbeat(
  queue: QueueKeys,
  worker: Omit<WorkerBeat, 'startedAt' | 'inHand'>,
  inHand: ArticlesInHand,
): Heartbeat {
  const startedAt = new Date().toISOString();
  let last = Number.NEGATIVE_INFINITY;
  const stop = repeatEvery(BUSY_MS, async () => {
    const articles = inHand.list();
    if (articles.length === 0 && performance.now() - last < IDLE_MS) return;
    last = performance.now();
    await sendBeat(queue, { ...worker, startedAt, inHand: articles });
  });
  return {
    stop: async () => {
      stop();
      const goodbye = sayGoodbye(queue, worker.id).catch(() => undefined);
      await Promise.race([goodbye, sleep(GOODBYE_MS, undefined, { ref: false })]);
    },
  };
}
