import type { ManagedTransaction } from 'neo4j-driver';
import { followDecisions } from '../../identity/follow-decisions.ts';
import type { ArticleContent } from '../article-to-save.ts';
import { applyDecisions } from './apply-decisions.ts';

/** What articles say when the decisions in force are applied to how they were read. */
export async function decideBatch<Content extends ArticleContent>(
  transaction: ManagedTransaction,
  batch: readonly Content[],
): Promise<Content[]> {
  const entities = batch.flatMap(({ extraction }) => extraction.entities.map(({ id }) => id));
  const decisions = await followDecisions(transaction, entities, 'onward');
  if (decisions.length === 0) return [...batch];
  return batch.map((item) => ({ ...item, extraction: applyDecisions(item.article.id, item.extraction, decisions) }));
}
