import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

export type TopicToLock = { claim: string; topic: string; isDated: boolean };

/**
 * Holds topics until the end of the transaction, those of new claims and of claims without a time, and tells which: what
 * these contradict depends on the others of their topic, and two writers must not bring the two sides without seeing
 * each other. A topic is no node. Its lock is that of its entry in the unique index of claims, taken by a claim that is
 * gone again before anybody could see it.
 */
export const lockTopics = (rows: readonly TopicToLock[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
WITH row WHERE NOT row.isDated OR NOT EXISTS { MATCH (c:Claim {id: row.claim}) WHERE c.topic IS NOT NULL }
WITH DISTINCT row.topic AS topic ORDER BY topic
MERGE (holder:Claim {id: topic})
DELETE holder
RETURN topic`,
  params: inBatch({ rows }),
});
