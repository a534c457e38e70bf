import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../../run-statement.ts';
import { findEvidence, type StoredEvidence } from '../retract/find-evidence.ts';
import { idsByPredicate } from '../rows/claim-rows.ts';
import { refreshDirectEdges } from '../statements/refresh-direct-edges.ts';
import { recountSources } from './recount-sources.ts';

/**
 * Counts the sources of the claims that the articles state, and of those that `evidence` once stated, anew. Only where
 * stories are told more than once: elsewhere the count is carried on, since a claim may have 100,000 sources.
 */
export async function recountStories(
  transaction: ManagedTransaction,
  articles: readonly string[],
  evidence: readonly StoredEvidence[],
): Promise<void> {
  const stated = articles.length > 0 ? await readRows<StoredEvidence>(transaction, findEvidence(articles)) : [];
  const predicates = new Map([...evidence, ...stated].map(({ claim, predicate }) => [claim, predicate]));
  if (predicates.size === 0) return;
  await write(transaction, recountSources([...predicates.keys()]));
  const claims = [...predicates].map(([id, predicate]) => ({ id, predicate }));
  for (const [predicate, ids] of idsByPredicate(claims)) await write(transaction, refreshDirectEdges(predicate, ids));
}
