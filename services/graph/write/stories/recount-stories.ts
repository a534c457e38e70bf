import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../../run-statement.ts';
import { idsByPredicate } from '../rows/claim-rows.ts';
import { refreshDirectEdges } from '../statements/refresh-direct-edges.ts';
import { findStatedClaims, type StatedClaim } from './find-stated-claims.ts';
import { recountSources } from './recount-sources.ts';

/**
 * Counts the sources of what the articles state, and of these claims, anew. Only where stories are told more than once:
 * elsewhere the count is carried on, since a claim may have 100,000 sources.
 */
export async function recountStories(
  transaction: ManagedTransaction,
  articles: readonly string[],
  claims: readonly StatedClaim[],
): Promise<void> {
  const stated =
    articles.length > 0 ? await readRows<StatedClaim>(transaction, findStatedClaims(articles)) : ([] as StatedClaim[]);
  const all = new Map([...claims, ...stated].map((claim) => [claim.id, claim]));
  if (all.size === 0) return;
  await write(transaction, recountSources([...all.keys()]));
  for (const [predicate, ids] of idsByPredicate([...all.values()])) {
    await write(transaction, refreshDirectEdges(predicate, ids));
  }
}
