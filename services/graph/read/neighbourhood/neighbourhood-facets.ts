import type { NeighbourhoodFacets } from '../../../../schema/neighbourhood.ts';
import type { Statement } from '../../statement.ts';
import { around, CLAIMS_AROUND } from './claims-around.ts';

const MAX_PUBLISHERS = 100;

/** How many claims of entities there are of each kind. */
export const kindsAround = (entities: readonly string[]): Statement => ({
  text: `${CLAIMS_AROUND}
RETURN c.predicate AS predicate, c.status AS status, c.polarity AS polarity, count(*) AS count`,
  params: around(entities),
});

/** Who states the claims of entities. */
export const publishersAround = (entities: readonly string[]): Statement => ({
  text: `${CLAIMS_AROUND}
CALL (c) {
  MATCH (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article)
  WHERE a.publisher IS NOT NULL
  RETURN DISTINCT a.publisher AS name
}
RETURN name, count(*) AS count ORDER BY count DESC, name LIMIT $publishers`,
  params: { ...around(entities), publishers: MAX_PUBLISHERS },
});

export type KindRow = { predicate: string; status: string; polarity: string; count: number };
type Counted = NeighbourhoodFacets['publishers'];

function countBy(rows: readonly KindRow[], key: 'predicate' | 'status' | 'polarity'): Counted {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[key], (counts.get(row[key]) ?? 0) + row.count);
  const counted = [...counts].map(([name, count]) => ({ name, count }));
  return counted.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

export const toFacets = (kinds: readonly KindRow[], publishers: Counted): NeighbourhoodFacets => ({
  predicates: countBy(kinds, 'predicate'),
  statuses: countBy(kinds, 'status'),
  polarities: countBy(kinds, 'polarity'),
  publishers,
});
