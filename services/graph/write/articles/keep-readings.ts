import type { ManagedTransaction } from 'neo4j-driver';
import { packExtraction, unpackExtraction } from '../../packed-json.ts';
import { readRows, write } from '../../run-statement.ts';
import type { ArticleContent, ArticleToSave } from '../article-to-save.ts';
import { createReadings } from './create-readings.ts';
import { deleteReadings } from './delete-readings.ts';
import { describeArticles } from './describe-articles.ts';
import { findReadings, type KeptReading } from './find-readings.ts';

/**
 * Makes the article nodes and keeps what was read, whether or not it will be said: a revision that is older than another
 * says nothing, until the newer one is withdrawn.
 */
export async function keepReadings(transaction: ManagedTransaction, batch: readonly ArticleToSave[]): Promise<void> {
  const rows = batch.map(({ article: { id }, extraction, packedExtraction, explanation, fingerprint }) => ({
    id,
    extraction: packedExtraction ?? packExtraction(extraction),
    explanation,
    keys: fingerprint?.keys ?? [],
    sketch: fingerprint?.sketch,
    version: fingerprint?.version,
  }));
  await write(transaction, deleteReadings(batch.map(({ article }) => article.id)));
  await write(transaction, describeArticles(batch.map(({ article }) => article)));
  await write(transaction, createReadings(rows));
}

/** What articles said when they were read. */
export async function recallReadings(
  transaction: ManagedTransaction,
  ids: readonly string[],
): Promise<ArticleContent[]> {
  if (ids.length === 0) return [];
  const kept = await readRows<KeptReading>(transaction, findReadings(ids));
  return kept.map(({ article, extraction }) => ({ article, extraction: unpackExtraction(extraction) }));
}
