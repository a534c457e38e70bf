import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { createRelationships, readRows, write } from '../run-statement.ts';
import { writeTransaction } from '../write-transaction.ts';
import type { ArticleToSave, SaveOutcome } from './article-to-save.ts';
import { checkExtraction } from './check-extraction.ts';
import { portionsOf } from './portions.ts';
import { pruneUnsupported } from './prune-unsupported.ts';
import { retractContent } from './retract-content.ts';
import { compareText } from './rows/compare-text.ts';
import { contentRow, countContent } from './rows/content-rows.ts';
import { createContent } from './statements/create-content.ts';
import { createReadings } from './statements/create-readings.ts';
import { describeArticles } from './statements/describe-articles.ts';
import { type ArticleVersion, findArticleVersions } from './statements/find-article-versions.ts';
import { lockArticles } from './statements/lock-articles.ts';
import { writeClaims } from './write-claims.ts';
import { addNames, writeEntities } from './write-entities.ts';

export type { ArticleToSave, SaveOutcome } from './article-to-save.ts';

type Outcomes = Map<string, SaveOutcome['outcome']>;

function outcomeOf({ article }: ArticleToSave, version: ArticleVersion | undefined): SaveOutcome['outcome'] {
  if (version?.extractor == null) return 'created';
  const same = version.extractor === article.extractor && version.extractorVersion === article.extractorVersion;
  return same ? 'unchanged' : 'rewritten';
}

async function findOutcomes(transaction: ManagedTransaction, batch: readonly ArticleToSave[]): Promise<Outcomes> {
  const ids = batch.map(({ article }) => article.id);
  const [, versions] = await Promise.all([
    write(transaction, lockArticles(ids)),
    readRows<ArticleVersion>(transaction, findArticleVersions(ids)),
  ]);
  const known = new Map(versions.map((version) => [version.id, version]));
  return new Map(batch.map((item) => [item.article.id, outcomeOf(item, known.get(item.article.id))]));
}

/** Statements that need no answer of one another travel together; the server runs them in this order. */
async function writeContent(transaction: ManagedTransaction, batch: readonly ArticleToSave[]): Promise<void> {
  const readings = batch.flatMap(({ article: { id }, explanation }) =>
    explanation === undefined ? [] : [{ id, explanation }],
  );
  const links = batch.reduce((sum, item) => sum + countContent(item), 0);
  await Promise.all([
    write(transaction, describeArticles(batch.map(({ article }) => article))),
    writeEntities(transaction, batch),
    createRelationships(transaction, createContent(batch.map(contentRow)), links),
    createRelationships(transaction, createReadings(readings), readings.length),
  ]);
  // Claims and then entities, here as in a deletion: what everybody wants is locked last, and in one order.
  await writeClaims(transaction, batch);
  await addNames(transaction, batch);
}

async function saveBatch(transaction: ManagedTransaction, batch: readonly ArticleToSave[]): Promise<Outcomes> {
  const outcomes = await findOutcomes(transaction, batch);
  const having = (outcome: SaveOutcome['outcome']) =>
    batch.filter(({ article }) => outcomes.get(article.id) === outcome);
  const stale = having('rewritten');
  const retraction = await retractContent(
    transaction,
    stale.map(({ article }) => article.id),
  );
  const toWrite = [...having('created'), ...stale];
  if (toWrite.length > 0) await writeContent(transaction, toWrite);
  await pruneUnsupported(transaction, retraction);
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
 * Neo4j's memory takes several. What is there already, read by the same extractor, stays as it is. Throws
 * `InvalidExtractionError` before anything is written, and errors for which `isRetryableGraphError` holds when Neo4j is
 * away or the repeated attempts came to nothing.
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
