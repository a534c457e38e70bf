import type { ReadyMessage } from '../cli/service/own-service.ts';
import { chanceFor, type DrillArticle, shuffled } from './articles.ts';
import type { FaultName } from './faults/catalogue.ts';
import { postArticles } from './post-articles.ts';
import { planFaults } from './schedule.ts';
import { type Strike, strikeFaults } from './strike-faults.ts';
import { countEnded, emptyTally, type Tally } from './tally.ts';

export type Disturbance = {
  readonly articles: readonly DrillArticle[];
  readonly faults: readonly FaultName[];
  readonly rounds: number;
  readonly workers: number;
  readonly seed: number;
  readonly withinMs: number;
  readonly onStrike: (strike: Strike) => void;
};

/** How long a worker of the service must be silent to lose its articles: short, so that pauses can be short too. */
export const LOCK_MS = 3000;

/** So many articles are on their way at most, so that posting goes on while others are worked and a fault meets both. */
const mostUnderWay = (articles: number): number => Math.max(20, Math.min(250, Math.floor(articles / 6)));

const workerNames = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => (index === 0 ? 'worker' : `worker-${index + 1}`));

/**
 * Sends the articles through a service that was started with `LOCK_MS` and so many workers, and strikes its parts meanwhile. Resolves when
 * every article has come to its end and every fault is over; throws when that takes too long or a part is not started again.
 */
export async function runDisturbed(
  service: ReadyMessage,
  { articles, faults, rounds, workers, seed, withinMs, onStrike }: Disturbance,
): Promise<{ tally: Tally; strikes: Strike[] }> {
  const tally = emptyTally();
  const plan = planFaults(faults, rounds, articles.length, chanceFor(seed, 'schedule'));
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(withinMs)]);
  const ground = { service, workers: workerNames(workers), random: chanceFor(seed, 'victims'), lockMs: LOCK_MS };
  const underWay = mostUnderWay(articles.length);
  let struck = 0;
  // Posting waits for a fault that is late, so that none strikes when all is done.
  const limit = (): number => Math.min(countEnded(tally), plan[struck]?.afterAccepted ?? articles.length) + underWay;
  const order = chanceFor(seed, 'order');
  const posting = postArticles({
    url: service.api,
    articles: shuffled(articles, order),
    random: order,
    tally,
    limit,
    signal,
  });
  const striking = strikeFaults(plan, ground, tally, {
    signal,
    onStrike: (strike) => {
      struck += 1;
      onStrike(strike);
    },
  });
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () =>
      reject(new Error(`${countEnded(tally)} of ${articles.length} had ended: ${signal.reason}`)),
    );
  });
  try {
    const [strikes] = await Promise.race([Promise.all([striking, posting]), late]);
    return { tally, strikes };
  } finally {
    over.abort();
  }
}
