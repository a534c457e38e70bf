import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { readRows } from '../run-statement.ts';
import { writeTransaction } from '../write-transaction.ts';
import type { ArticleToSave, SaveOutcome } from './article-to-save.ts';
import { findStoredArticles, type StoredArticleState } from './articles/find-stored-articles.ts';
import { keepReadings, recallReadings } from './articles/keep-readings.ts';
import { checkExtraction } from './check-extraction.ts';
import { exchangeContent } from './exchange-content.ts';
import { portionsOf } from './portions.ts';
import { settleRevisions } from './revisions/settle-revisions.ts';
import { compareText } from './rows/compare-text.ts';
import { refuseWithdrawn } from './withdrawals/refuse-withdrawn.ts';

export type { ArticleToSave, SaveOutcome } from './article-to-save.ts';

type Outcomes = Map<string, SaveOutcome['outcome']>;

const CHANGES = new Set<SaveOutcome['outcome'] | undefined>(['created', 'rewritten']);

/** A revision that was superseded and is posted again is the newest from then on. */
function outcomeOf({ article }: ArticleToSave, stored: StoredArticleState | undefined): SaveOutcome['outcome'] {
  if (!stored) return 'created';
  const isSame = stored.extractor === article.extractor && stored.extractorVersion === article.extractorVersion;
  const isBack = stored.isSuperseded && article.receivedAt > stored.receivedAt;
  return isSame && !isBack ? 'unchanged' : 'rewritten';
}

/** Writes articles of which the graph knows nothing, or another reading. */
async function writeChanged(
  transaction: ManagedTransaction,
  changed: readonly ArticleToSave[],
  stored: readonly StoredArticleState[],
): Promise<void> {
  await keepReadings(transaction, changed);
  const urls = changed.flatMap(({ article: { url } }) => url ?? []);
  const { standing, superseded } = await settleRevisions(transaction, urls);
  const silent = new Set(superseded.map(({ id }) => id));
  const changedIds = new Set(changed.map(({ article }) => article.id));
  const speaking = new Set([...stored, ...superseded].filter(({ hasContent }) => hasContent).map(({ id }) => id));
  const restored = standing.filter(({ id, hasContent }) => !hasContent && !changedIds.has(id)).map(({ id }) => id);
  await exchangeContent(transaction, {
    fall: [...speaking].filter((id) => changedIds.has(id) || silent.has(id)),
    rise: [
      ...changed.filter(({ article }) => !silent.has(article.id)),
      ...(await recallReadings(transaction, restored)),
    ],
  });
}

async function saveBatch(transaction: ManagedTransaction, batch: readonly ArticleToSave[]): Promise<Outcomes> {
  const ids = batch.map(({ article }) => article.id);
  const stored = await readRows<StoredArticleState>(transaction, findStoredArticles(ids));
  const known = new Map(stored.map((state) => [state.id, state]));
  const withdrawn = await refuseWithdrawn(transaction, batch);
  const outcomes: Outcomes = new Map(
    batch.map((item) => {
      const { id } = item.article;
      return [id, withdrawn.has(id) ? 'withdrawn' : outcomeOf(item, known.get(id))];
    }),
  );
  const changed = batch.filter(({ article }) => CHANGES.has(outcomes.get(article.id)));
  if (changed.length > 0) await writeChanged(transaction, changed, stored);
  return outcomes;
}

async function savePortions(graph: Driver, batch: readonly ArticleToSave[]): Promise<Outcomes> {
  const outcomes: Outcomes = new Map();
  for (const portion of portionsOf(batch)) {
    const saved = await writeTransaction(graph, (transaction) => saveBatch(transaction, portion));
    for (const [id, outcome] of saved) outcomes.set(id, outcome);
  }
  return outcomes;
}

/**
 * Writes a batch of articles in one transaction, so that all are in the graph or none is; only what is too large for
 * Neo4j's memory takes several. What is there already, read by the same extractor, stays as it is. Of the revisions of
 * one address only the newest says anything, whichever comes first; what was withdrawn meanwhile is not written. Throws `InvalidExtractionError` before anything is
 * written, and errors for which `isRetryableGraphError` holds when Neo4j is away or the wait for the writers before was
 * too long.
 */
export async function saveArticles(graph: Driver, batch: readonly ArticleToSave[]): Promise<SaveOutcome[]> {
  for (const item of batch) checkExtraction(item);
  const unique = new Map(batch.map((item) => [item.article.id, item]));
  const sorted = [...unique.values()].sort((left, right) => compareText(left.article.id, right.article.id));
  const outcomes = await savePortions(graph, sorted);
  const told = new Set<string>();
  return batch.map(({ article: { id } }) => {
    const outcome = told.has(id) ? 'unchanged' : (outcomes.get(id) ?? 'unchanged');
    told.add(id);
    return { id, outcome };
  });
}
