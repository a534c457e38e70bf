import type { EvidenceRow } from '../rows/evidence-rows.ts';

export const createEvidence = (rows: readonly EvidenceRow[]) => ({
  text: `
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (s:Sentence {id: row.sentence})
CREATE (c)-[e:STATED_IN]->(s)
SET e = row.properties`,
  params: { rows },
});
