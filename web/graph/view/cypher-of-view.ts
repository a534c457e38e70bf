import type { GraphAddress } from '../address/graph-address.ts';

type Question = { query: string; parameters: Record<string, unknown> };

const LISTS = [
  ['predicates', 'predicate'],
  ['statuses', 'status'],
  ['polarities', 'polarity'],
] as const;

/** The first or the last day that a time may mean, with unknown digits, open ends and "about" written out. */
const boundOf = (part: string, digit: string, open: string, seen: string): string =>
  `coalesce(replace(replace(replace(split(c.time, '/')[${part}], 'X', '${digit}'), '..', '${open}'), '~', ''), ${seen})`;

/** A Cypher query that finds the same claims and returns them as a graph. Claims without an object have no direct edge. */
export function cypherOfView(address: GraphAddress): Question {
  const { entities, hidden, publishers, from, to, limit } = address;
  const lists = LISTS.filter(([key]) => address[key].length > 0);
  const conditions = [
    ...lists.map(([key, property]) => `c.${property} IN $${key}`),
    ...(publishers.length > 0
      ? ['EXISTS { (c)-[:STATED_IN]->(:Sentence)<-[:HAS_SENTENCE]-(a:Article) WHERE a.publisher IN $publishers }']
      : []),
    ...(from === undefined ? [] : [`${boundOf('-1', '9', '9999', 'c.lastSeen')} + '~' >= $from`]),
    ...(to === undefined ? [] : [`${boundOf('0', '0', '0', 'c.firstSeen')} <= $to + '~'`]),
    ...(hidden.length > 0 ? ['NOT EXISTS { (c)-[:SUBJECT|OBJECT]->(x:Entity) WHERE x.id IN $hidden }'] : []),
  ];
  const query = [
    'MATCH (e:Entity)<-[:SUBJECT|OBJECT]-(c:Claim)',
    `WHERE ${['e.id IN $entities', ...conditions].join('\n  AND ')}`,
    `WITH DISTINCT c ORDER BY c.sources DESC, coalesce(c.lastSeen, '') DESC, c.id LIMIT ${limit}`,
    'MATCH (c)-[:SUBJECT]->(who:Entity)',
    'OPTIONAL MATCH (c)-[:OBJECT]->(whom:Entity)',
    'OPTIONAL MATCH (who)-[r {claimId: c.id}]->(whom)',
    'RETURN who, r, whom, c.predicate AS predicate, c.status AS status, c.polarity AS polarity, c.time AS time, c.sources AS sources',
  ].join('\n');
  return {
    query,
    parameters: {
      entities,
      ...Object.fromEntries(lists.map(([key]) => [key, address[key]])),
      ...(publishers.length > 0 && { publishers }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(hidden.length > 0 && { hidden }),
    },
  };
}

/** Where the view of Cypher shows that query. */
export function cypherPath(address: GraphAddress): string {
  const { query, parameters } = cypherOfView(address);
  const search = new URLSearchParams({ query, parameters: JSON.stringify(parameters), view: 'graph', run: '1' });
  return `/cypher?${search}`;
}
