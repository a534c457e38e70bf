import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../bench/generate/random.ts';
import { followAccepted } from '../cli/ingestion/follow-accepted.ts';
import type { Postable } from '../cli/ingestion/make-batches.ts';
import { postBatch } from '../cli/ingestion/post-batch.ts';
import { DEFAULT_PATIENCE, type Patience } from '../cli/service/patience.ts';
import { createClient } from '../cli/service/service-client.ts';
import type { ArticleSubmission } from '../schema/article.ts';
import { countEnding, countOutcome, type Tally } from './tally.ts';

export type Posting = {
  readonly url: string;
  /** In the order of posting; an article is known by its number, whatever its place. */
  readonly articles: readonly { readonly number: number; readonly article: ArticleSubmission }[];
  readonly random: Random;
  readonly tally: Tally;
  /** How many may be posted by now. */
  readonly limit: () => number;
  readonly signal: AbortSignal;
};

const LARGEST_BATCH = 20;
const POLL_MS = 50;
/** Longer than any fault lasts. Who posts comes back soon, or would sleep through the faults. */
const PATIENCE_MS = 600_000;
const LONGEST_DELAY_MS = 1000;

const toPostable = ({ number, article }: Posting['articles'][number]): Postable => ({
  origin: { file: 'drill', line: number },
  bytes: 1,
  line: JSON.stringify(article),
});

/**
 * Posts the articles as a client should: what was refused for a cause that passes, or cut off, is sent again. Resolves when each has
 * come to its end; the tally says to which.
 */
export async function postArticles({ url, articles, random, tally, limit, signal }: Posting): Promise<void> {
  const client = createClient({ url });
  const patience: Patience = {
    ...DEFAULT_PATIENCE,
    longestDelayMs: LONGEST_DELAY_MS,
    get patienceMs() {
      return signal.aborted ? 0 : PATIENCE_MS;
    },
    onWait: () => {
      tally.repeats += 1;
    },
  };
  const follower = followAccepted(client, patience, (ending) => countEnding(tally, ending));
  try {
    for (let posted = 0; posted < articles.length; ) {
      while (posted >= limit()) await sleep(POLL_MS, undefined, { signal });
      const batch = articles.slice(posted, posted + random.integer(1, LARGEST_BATCH)).map(toPostable);
      await postBatch(client, batch, patience, (outcome) => {
        countOutcome(tally, outcome);
        if (outcome.kind !== 'refused') follower.add({ id: outcome.id, origin: outcome.origin });
      });
      posted += batch.length;
    }
    await follower.finish();
  } finally {
    follower.abandon();
  }
}
