import type { Driver } from 'neo4j-driver';
import type { ClaimDetail } from '../../../schema/claim.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';
import { type ClaimRow, claimView, LATEST_FIRST, toClaim } from './claim-view.ts';

const MAX_EVIDENCE = 200;

export const claimById = (id: string, evidence: number): Statement => ({
  text: `
MATCH (c:Claim {id: $id})
RETURN ${claimView(LATEST_FIRST)},
COLLECT { MATCH (c)-[:CONTRADICTS]-(other:Claim) RETURN DISTINCT other.id AS other ORDER BY other } AS contradictedBy`,
  params: { id, evidence },
});

type ClaimDetailRow = ClaimRow & { contradictedBy: string[] };

/** One claim with the latest 200 sentences that state it, or undefined. */
export async function getClaim(graph: Driver, id: string): Promise<ClaimDetail | undefined> {
  const [row] = await readTransaction(graph, (transaction) =>
    readRows<ClaimDetailRow>(transaction, claimById(id, MAX_EVIDENCE + 1)),
  );
  if (!row) return undefined;
  const { contradictedBy, ...claim } = row;
  const { evidence, ...rest } = toClaim(claim);
  return {
    ...rest,
    evidence: evidence.slice(0, MAX_EVIDENCE),
    contradictedBy,
    truncated: evidence.length > MAX_EVIDENCE,
  };
}
