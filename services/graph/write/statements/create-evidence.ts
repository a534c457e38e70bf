import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { EvidenceRow } from '../rows/evidence-rows.ts';

export const createEvidence = (rows: readonly EvidenceRow[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (s:Sentence {id: row.sentence})
CREATE (c)-[:STATED_IN {
  start: row.start, end: row.end, rule: row.rule, attributedTo: row.attributedTo, place: row.place
}]->(s)`,
  params: inBatch({ rows }),
});
