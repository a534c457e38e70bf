import type { Driver } from 'neo4j-driver';
import type { Claim } from '../../../schema/claim.ts';
import type { EntityDetail, EntitySummary } from '../../../schema/entity.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';
import { ANY_ORDER, type ClaimRow, claimView, toClaim } from './claim-view.ts';
import { ENTITY_SUMMARY } from './entity-view.ts';
import { withoutNulls } from './without-nulls.ts';

const MAX_CLAIMS = 500;
const MAX_EVIDENCE = 5;

export const entityById = (id: string): Statement => ({
  text: `MATCH (e:Entity {id: $id}) RETURN ${ENTITY_SUMMARY}, e.iso2 AS iso2, e.iso3 AS iso3`,
  params: { id },
});

/** The best supported claims first. */
export const claimsOfEntity = (id: string, limit: number, evidence: number): Statement => ({
  text: `
MATCH (:Entity {id: $id})<-[:SUBJECT|OBJECT]-(c:Claim)
WITH DISTINCT c ORDER BY c.sources DESC, coalesce(c.lastSeen, '') DESC, c.id LIMIT $limit
RETURN ${claimView(ANY_ORDER)}`,
  params: { id, limit, evidence },
});

function groupByPredicate(claims: readonly Claim[]): EntityDetail['predicates'] {
  const groups: EntityDetail['predicates'] = {};
  for (const claim of claims) {
    const group = groups[claim.predicate] ?? [];
    group.push(claim);
    groups[claim.predicate] = group;
  }
  return groups;
}

type EntityRow = EntitySummary & { iso2: string | null; iso3: string | null };

/** One entity with its 500 best supported claims and up to five sentences for each, or undefined. */
export const getEntity = (graph: Driver, id: string): Promise<EntityDetail | undefined> =>
  readTransaction(graph, async (transaction) => {
    const [entities, rows] = await Promise.all([
      readRows<EntityRow>(transaction, entityById(id)),
      readRows<ClaimRow>(transaction, claimsOfEntity(id, MAX_CLAIMS + 1, MAX_EVIDENCE)),
    ]);
    const [entity] = entities;
    if (!entity) return undefined;
    const claims = rows.slice(0, MAX_CLAIMS).map(toClaim);
    return { ...withoutNulls(entity), predicates: groupByPredicate(claims), truncated: rows.length > MAX_CLAIMS };
  });
