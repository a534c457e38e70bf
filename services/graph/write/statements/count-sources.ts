import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { ClaimRow } from '../rows/claim-rows.ts';

/**
 * Adds the articles of a batch to their claims. The count is carried on, never taken again: a claim may have
 * 100,000 sources.
 */
export const countSources = (claims: readonly ClaimRow[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (c:Claim {id: row.id})
SET c.topic = row.topic, c.sources = coalesce(c.sources, 0) + row.sources,
    c.firstSeen = CASE WHEN row.firstSeen IS NULL OR c.firstSeen <= row.firstSeen THEN c.firstSeen ELSE row.firstSeen END,
    c.lastSeen = CASE WHEN row.lastSeen IS NULL OR c.lastSeen >= row.lastSeen THEN c.lastSeen ELSE row.lastSeen END`,
  params: inBatch({
    rows: claims.map(({ id, topic, sources, firstSeen, lastSeen }) => ({ id, topic, sources, firstSeen, lastSeen })),
  }),
});
