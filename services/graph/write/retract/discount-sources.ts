import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** How many articles a claim loses, and when they were published. */
export type LostSources = { id: string; sources: number; publishedAt: string[] };

export const discountSources = (rows: readonly LostSources[]): Statement => ({
  text: 'UNWIND $batch.rows AS row MATCH (c:Claim {id: row.id}) SET c.sources = c.sources - row.sources',
  params: inBatch({ rows }),
});
