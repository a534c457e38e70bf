import type { Driver } from 'neo4j-driver';
import type { EntitySummary } from '../../../../schema/entity.ts';
import { readTransaction } from '../../read-transaction.ts';
import { readRows } from '../../run-statement.ts';
import type { Statement } from '../../statement.ts';
import { ENTITY_SUMMARY } from '../entity-view.ts';

export const entitiesById = (ids: readonly string[]): Statement => ({
  text: `UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN ${ENTITY_SUMMARY}`,
  params: { ids },
});

/** The entities that there are, by id. */
export async function summarizeEntities(graph: Driver, ids: readonly string[]): Promise<Map<string, EntitySummary>> {
  const rows = await readTransaction(graph, (transaction) => readRows<EntitySummary>(transaction, entitiesById(ids)));
  return new Map(rows.map((row) => [row.id, row]));
}
