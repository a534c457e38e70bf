import type { Driver } from 'neo4j-driver';
import type { EntitySummary } from '../../../schema/entity.ts';
import { nameKey } from '../../../schema/identity.ts';
import type { EntityType } from '../../../schema/predicates.ts';
import { readTransaction } from '../read-transaction.ts';
import { readRows } from '../run-statement.ts';
import type { Statement } from '../statement.ts';
import { ENTITY_SUMMARY } from './entity-view.ts';
import { toLuceneQuery } from './lucene-query.ts';

export type EntitySearch = { q: string; type?: EntityType; limit: number };

// Lucene's order says little about names; these many are put in order here.
const MAX_CANDIDATES = 200;

export const entitiesByText = (lucene: string, type: EntityType | null): Statement => ({
  text: `
CALL db.index.fulltext.queryNodes('entity_names', $lucene) YIELD node AS e
WHERE $type IS NULL OR $type IN labels(e)
WITH e LIMIT $candidates
RETURN ${ENTITY_SUMMARY}`,
  params: { lucene, type, candidates: MAX_CANDIDATES },
});

/** The full-text index follows writes a moment later and leaves out words such as "Will"; this one does neither. */
export const entitiesByName = (name: string, type: EntityType | null): Statement => ({
  text: `
MATCH (e:Entity {name: $name})
WHERE $type IS NULL OR $type IN labels(e)
RETURN ${ENTITY_SUMMARY}`,
  params: { name, type },
});

/** How well a name fits what was typed: the name itself, an alias, the beginning of either, or words of it. */
function rankOf({ name, aliases }: EntitySummary, key: string): number {
  const keys = aliases.map(nameKey);
  if (nameKey(name) === key) return 0;
  if (keys.includes(key)) return 1;
  return [nameKey(name), ...keys].some((candidate) => candidate.startsWith(key)) ? 2 : 3;
}

/** The best fit first; among equals the one that most articles name. */
function sortByFit(entities: readonly EntitySummary[], q: string): EntitySummary[] {
  const key = nameKey(q);
  const ranked = entities.map((entity) => ({ entity, rank: rankOf(entity, key) }));
  ranked.sort(
    (left, right) =>
      left.rank - right.rank ||
      right.entity.articles - left.entity.articles ||
      (left.entity.id < right.entity.id ? -1 : 1),
  );
  return ranked.map(({ entity }) => entity);
}

/** The entities whose name or alias has every word of `q`, or words that begin so, best first. */
export async function searchEntities(graph: Driver, { q, type, limit }: EntitySearch): Promise<EntitySummary[]> {
  const lucene = toLuceneQuery(q);
  if (lucene === '') return [];
  const found = await readTransaction(graph, async (transaction) => [
    ...(await readRows<EntitySummary>(transaction, entitiesByText(lucene, type ?? null))),
    ...(await readRows<EntitySummary>(transaction, entitiesByName(q.trim(), type ?? null))),
  ]);
  const unique = [...new Map(found.map((entity) => [entity.id, entity])).values()];
  return sortByFit(unique, q).slice(0, limit);
}
