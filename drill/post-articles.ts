import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../bench/generate/random.ts';
import { followAccepted } from '../cli/ingestion/follow-accepted.ts';
import type { Postable } from '../cli/ingestion/make-batches.ts';
import { postBatch } from '../cli/ingestion/post-batch.ts';
import { DEFAULT_PATIENCE, type Patience } from '../cli/service/patience.ts';
import { createClient } from '../cli/service/service-client.ts';
import type { DrillArticle } from './articles.ts';
import { countEnding, countOutcome, type Tally } from './tally.ts';
import { withdrawArticle } from './withdraw-article.ts';

export type Posting = {
  readonly url: string;
  /** In the order of posting. */
  readonly articles: readonly DrillArticle[];
  readonly random: Random;
  readonly tally: Tally;
  /** How many may be posted by now. */
  readonly limit: () => number;
  readonly signal: AbortSignal;
};

const LARGEST_BATCH = 20;
const POLL_MS = 50;
/** Some are withdrawn while they wait, some in the hands of a worker, some when they are in the graph. */
const WITHDRAWN_WITHIN_MS = 5000;
/** Longer than any fault lasts. Who posts comes back soon, or would sleep through the faults. */
const PATIENCE_MS = 600_000;
const LONGEST_DELAY_MS = 1000;

const toPostable = ({ number, article }: DrillArticle): Postable => ({
  origin: { file: 'drill', line: number },
  bytes: 1,
  line: JSON.stringify(article),
});

const patienceOf = (tally: Tally, signal: AbortSignal): Patience => ({
  ...DEFAULT_PATIENCE,
  longestDelayMs: LONGEST_DELAY_MS,
  get patienceMs() {
    return signal.aborted ? 0 : PATIENCE_MS;
  },
  onWait: () => {
    tally.repeats += 1;
  },
});

/**
 * Posts the articles as a client should: what was refused for a cause that passes, or cut off, is sent again. Resolves when each has
 * come to its end or is withdrawn; the tally says to which.
 */
export async function postArticles({ url, articles, random, tally, limit, signal }: Posting): Promise<void> {
  const client = createClient({ url });
  const patience = patienceOf(tally, signal);
  const follower = followAccepted(client, patience, (ending) => countEnding(tally, ending));
  const withdrawals: Promise<void>[] = [];
  const withdraw = async (number: number, id: string): Promise<void> => {
    await sleep(random.integer(0, WITHDRAWN_WITHIN_MS), undefined, { signal });
    await withdrawArticle(client, id, patience);
    tally.withdrawn.add(number);
  };
  const follow = ({ number, isWithdrawn }: DrillArticle): void => {
    const id = tally.ids.get(number);
    if (id === undefined) return;
    if (isWithdrawn) withdrawals.push(withdraw(number, id));
    else follower.add({ id, origin: { file: 'drill', line: number } });
  };
  try {
    for (let posted = 0; posted < articles.length; ) {
      while (posted >= limit()) await sleep(POLL_MS, undefined, { signal });
      const batch = articles.slice(posted, posted + random.integer(1, LARGEST_BATCH));
      await postBatch(client, batch.map(toPostable), patience, (outcome) => countOutcome(tally, outcome));
      batch.forEach(follow);
      posted += batch.length;
    }
    await Promise.all([follower.finish(), ...withdrawals]);
  } finally {
    follower.abandon();
  }
}
