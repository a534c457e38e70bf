import { isFinal } from '../service/follow-article.ts';
import type { Patience } from '../service/patience.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { Source } from '../sources/article-file.ts';
import { type Follower, followAccepted } from './follow-accepted.ts';
import { BATCH_LIMITS, makeBatches } from './make-batches.ts';
import type { Ending, Outcome } from './outcome.ts';
import { postBatch } from './post-batch.ts';

export type IngestionPlan = {
  readonly client: ServiceClient;
  readonly concurrency: number;
  readonly wait: boolean;
  readonly patience: Patience;
  readonly onOutcome: (outcome: Outcome) => void;
  /** Everything is posted; what follows is waiting. */
  readonly onPosted: () => void;
  readonly onEnding: (ending: Ending) => void;
};

/** A known article that failed before still needs its reason, which only its state tells. */
function follow(follower: Follower | undefined, outcome: Outcome, onEnding: (ending: Ending) => void): void {
  if (outcome.kind === 'refused' || follower === undefined) return;
  const { id, origin, status } = outcome;
  if (isFinal(status) && status !== 'failed') onEnding({ origin, status });
  else follower.add({ id, origin });
}

/**
 * Posts every source, `concurrency` streams at a time, and with `wait` sees each accepted one to its end. Every source has one
 * outcome. Throws when the service is away for longer than the patience, or refuses whole requests (a wrong key).
 */
export async function runIngestion(sources: AsyncIterable<Source>, plan: IngestionPlan): Promise<void> {
  const { client, concurrency, wait, patience, onOutcome, onEnding } = plan;
  const follower = wait ? followAccepted(client, patience, onEnding) : undefined;
  const settle = (outcome: Outcome): void => {
    onOutcome(outcome);
    follow(follower, outcome, onEnding);
  };
  const batches = makeBatches(sources, BATCH_LIMITS, ({ origin, bytes, problem }) =>
    settle({ origin, bytes, kind: 'refused', reason: problem }),
  );
  // One generator feeds all streams: it hands each batch to whoever asks next.
  const stream = async (): Promise<void> => {
    for (let next = await batches.next(); !next.done; next = await batches.next()) {
      await postBatch(client, next.value, patience, settle);
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, stream));
    plan.onPosted();
    await follower?.finish();
  } catch (error) {
    follower?.abandon();
    await batches.return(undefined);
    throw error;
  }
}
