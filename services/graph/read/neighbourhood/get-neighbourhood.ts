import type { Driver } from 'neo4j-driver';
import type {
  Neighbourhood,
  NeighbourhoodEdge,
  NeighbourhoodFacets,
  NeighbourhoodNode,
  NeighbourhoodQuery,
} from '../../../../schema/neighbourhood.ts';
import { readTransaction } from '../../read-transaction.ts';
import { readRows } from '../../run-statement.ts';
import type { Statement } from '../../statement.ts';
import { withoutNulls } from '../without-nulls.ts';
import { MAX_LOOKED_AT } from './claims-around.ts';
import { countAround, type EdgeRow, edgesAround, edgesBetween } from './neighbourhood-edges.ts';
import { type KindRow, kindsAround, publishersAround, toFacets } from './neighbourhood-facets.ts';
import { nodesByIds } from './neighbourhood-nodes.ts';

/** Asked for one after the other, these would take as long as all together. */
const read = <Row>(graph: Driver, statement: Statement): Promise<Row[]> =>
  readTransaction(graph, (transaction) => readRows<Row>(transaction, statement));

const toEdge = ({ claim, subject, object, contradictedBy, properties }: EdgeRow): NeighbourhoodEdge => ({
  claim,
  subject,
  object,
  ...withoutNulls(properties),
  contradictedBy,
});

const endsOf = (edges: readonly NeighbourhoodEdge[]): string[] => [
  ...new Set(edges.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object]))),
];

async function getFacets(graph: Driver, entities: readonly string[]): Promise<NeighbourhoodFacets> {
  const [kinds, publishers] = await Promise.all([
    read<KindRow>(graph, kindsAround(entities)),
    read<NeighbourhoodFacets['publishers'][number]>(graph, publishersAround(entities)),
  ]);
  return toFacets(kinds, publishers);
}

type Found = Pick<Neighbourhood, 'edges' | 'matching' | 'truncated'>;

/** The claims of the entities themselves. They are counted only when there are more than asked for. */
async function getEdges(graph: Driver, { entity, limit, ...filters }: NeighbourhoodQuery): Promise<Found> {
  const rows = await read<EdgeRow>(graph, edgesAround(entity, filters, limit + 1));
  const edges = rows.slice(0, limit).map(toEdge);
  if (rows.length <= limit) return { edges, matching: edges.length, truncated: false };
  const [count] = await read<{ matching: number }>(graph, countAround(entity, filters));
  return { edges, matching: count?.matching ?? rows.length, truncated: true };
}

/** As far as there is room for more, the claims between the neighbours. */
async function addEdgesBetween(graph: Driver, query: NeighbourhoodQuery, found: Found): Promise<Found> {
  const { entity, between, limit, ...filters } = query;
  const room = limit - found.edges.length;
  if (!between) return found;
  const neighbours = endsOf(found.edges).filter((id) => !entity.includes(id));
  const more = await read<EdgeRow>(graph, edgesBetween(neighbours, filters, room + 1));
  const edges = [...found.edges, ...more.slice(0, room).map(toEdge)];
  return { ...found, edges, truncated: found.truncated || more.length > room };
}

/** The neighbourhood of entities, or the ids of those that are not there. */
export async function getNeighbourhood(
  graph: Driver,
  query: NeighbourhoodQuery,
): Promise<{ unknown: string[] } | { neighbourhood: Neighbourhood }> {
  const entities = [...new Set(query.entity)];
  const seeds = await read<NeighbourhoodNode>(graph, nodesByIds(entities));
  const unknown = entities.filter((id) => !seeds.some((seed) => seed.id === id));
  if (unknown.length > 0) return { unknown };
  const asked = { ...query, entity: entities };
  const [own, facets] = await Promise.all([
    getEdges(graph, asked),
    query.facets ? getFacets(graph, entities) : undefined,
  ]);
  const found = await addEdgesBetween(graph, asked, own);
  const others = endsOf(found.edges).filter((id) => !entities.includes(id));
  const nodes = [...seeds, ...(await read<NeighbourhoodNode>(graph, nodesByIds(others)))];
  const partial = seeds.reduce((sum, { claims }) => sum + claims, 0) > MAX_LOOKED_AT;
  return { neighbourhood: { nodes, ...found, ...(facets && { facets }), partial } };
}
