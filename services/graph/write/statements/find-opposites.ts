import type { Polarity } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { StoredSide } from '../contradictions/read-tellings.ts';

/** What is asked of a claim: which say the opposite on its topic? */
export type OppositeQuestion = { claim: string; topic: string; polarity: Polarity };
export type Opposite = { claim: string; opposite: StoredSide };

/** The claims of the other polarity that are not yet said to contradict those of the batch. */
export const findOpposites = (rows: readonly OppositeQuestion[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (d:Claim {topic: row.topic, polarity: CASE row.polarity WHEN 'affirmed' THEN 'negated' ELSE 'affirmed' END})
USING INDEX d:Claim(topic, polarity)
WHERE NOT EXISTS { (d)-[:CONTRADICTS]-(:Claim {id: row.claim}) }
RETURN row.claim AS claim, d {.id, .status, .time} AS opposite`,
  params: inBatch({ rows }),
});
