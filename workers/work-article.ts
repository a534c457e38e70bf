import { Value } from 'typebox/value';
import type { ArticleCounts } from '../schema/article.ts';
import { EXTRACTOR, EXTRACTOR_VERSION } from '../schema/extractor.ts';
import { type ArticleJob, type ArticleJobResult, ArticleJobSchema } from '../schema/job.ts';
import { describeArticle } from '../services/articles/describe-article.ts';
import { PermanentJobError } from '../services/errors.ts';
import type { ArticleToSave, SaveOutcome } from '../services/graph/write/save-articles.ts';
import type { ArticleInHand, ArticlesInHand } from './articles-in-hand.ts';
import type { GroupCommit } from './group-commit.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { FinishedReading } from './reading-thread.ts';

export type Workbench = {
  pool: ReadingPool;
  graph: GroupCommit<ArticleToSave, SaveOutcome>;
  /** Whether the article was withdrawn since it was queued. */
  isWithdrawn: (id: string) => Promise<boolean>;
  /** Takes the article out of the graph. */
  retract: (id: string) => Promise<unknown>;
  /** Knows how far each article is, for whoever asks. */
  inHand: ArticlesInHand;
  /** Milliseconds, for the duration of the write. */
  now: () => number;
};

const count = ({ extraction }: FinishedReading): ArticleCounts => ({
  sentences: extraction.sentences.length,
  entities: extraction.entities.length,
  claims: extraction.claims.length,
});

const WITHDRAWN = 'The article was withdrawn.';

/** A worker that died after its write may have left in the graph what another now finds withdrawn. */
async function refuseWithdrawn(id: string, bench: Workbench): Promise<void> {
  if (!(await bench.isWithdrawn(id))) return;
  await bench.retract(id);
  throw new PermanentJobError(WITHDRAWN);
}

async function readAndSave(payload: ArticleJob, bench: Workbench, hand: ArticleInHand): Promise<ArticleJobResult> {
  const reading = await bench.pool.read({ id: payload.id, submission: payload.submission }, hand.progress);
  await refuseWithdrawn(payload.id, bench);
  hand.save();
  const started = bench.now();
  const article = { ...describeArticle(payload), extractor: EXTRACTOR, extractorVersion: EXTRACTOR_VERSION };
  const { timings, ...read } = reading;
  const { outcome } = await bench.graph.submit({ article, ...read });
  if (outcome === 'withdrawn') throw new PermanentJobError(WITHDRAWN);
  // Asked again, because a withdrawal that came during the write found nothing to delete.
  await refuseWithdrawn(payload.id, bench);
  return { counts: count(reading), timings: { ...timings, save: bench.now() - started } };
}

/**
 * One job from the queue to the graph: check the payload, read the article, write what was read.
 * Throws `PermanentJobError` for what no further attempt can mend; any other error may pass.
 */
export async function workArticle(payload: unknown, bench: Workbench): Promise<ArticleJobResult> {
  if (!Value.Check(ArticleJobSchema, payload)) {
    throw new PermanentJobError(
      'The payload is of a version that this worker does not know: run workers and API of one release.',
    );
  }
  const hand = bench.inHand.begin(payload.id);
  try {
    return await readAndSave(payload, bench, hand);
  } finally {
    hand.end();
  }
}
