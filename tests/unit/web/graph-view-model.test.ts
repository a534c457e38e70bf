import { expect, test } from '@jest/globals';
import type { Neighbourhood, NeighbourhoodEdge } from '../../../schema/neighbourhood.ts';
import { readAddress } from '../../../web/graph/address/graph-address.ts';
import { contradictionsIn } from '../../../web/graph/view/contradictions-in-view.ts';
import { cypherOfView, cypherPath } from '../../../web/graph/view/cypher-of-view.ts';
import { buildView } from '../../../web/graph/view/graph-view-model.ts';
import { markedElement, meantBy, readSelection } from '../../../web/graph/view/selection.ts';

const node = (id: string, claims = 1) => ({ id, name: `Name ${id}`, type: 'State' as const, claims });

const edge = (claim: string, changed: Partial<NeighbourhoodEdge> = {}): NeighbourhoodEdge => ({
  claim,
  subject: 'a',
  object: 'b',
  predicate: 'AID',
  status: 'occurred',
  polarity: 'affirmed',
  sources: 1,
  contradictedBy: [],
  ...changed,
});

const answer = (nodes: string[], edges: NeighbourhoodEdge[]): Neighbourhood => ({
  nodes: nodes.map((id) => node(id)),
  edges,
  matching: edges.length,
  truncated: false,
  partial: false,
});

const ALL = { opened: ['a'], hidden: [] };

test('a claim is an edge whose style and words say status and polarity', () => {
  const view = buildView(
    answer(
      ['a', 'b'],
      [
        edge('claim_1'),
        edge('claim_2', { status: 'possible', polarity: 'negated' }),
        edge('claim_3', { status: 'former', predicate: 'ALLY_OF' }),
        edge('claim_4', { contradictedBy: ['claim_9'] }),
      ],
    ),
    ALL,
  );
  expect(view.edges.map(({ id, style, symmetric, contradicted }) => [id, style, symmetric, contradicted])).toEqual([
    ['claim_1', 'fact', undefined, undefined],
    ['claim_2', 'negated-possible', undefined, undefined],
    ['claim_3', 'former', true, undefined],
    ['claim_4', 'fact', undefined, true],
  ]);
  expect(view.edges[1]?.label).toContain('may not');
  expect(view.edges[3]?.label).toMatch(/^≠ /);
  expect(view.nodes.map(({ id, opened }) => [id, opened])).toEqual([
    ['a', true],
    ['b', undefined],
  ]);
});

test('a claim without an object ends in a dot, which means that claim', () => {
  const view = buildView(answer(['a'], [edge('claim_1', { object: null, predicate: 'MOBILIZE' })]), ALL);
  const [dot] = view.nodes.filter(({ type }) => type === 'dot');
  expect(view.edges[0]?.target).toBe(dot?.id);
  expect(dot?.label).toBe('');
  expect(meantBy(view, dot?.id ?? '')).toBe('claim_1');
  expect(view.entities).toHaveLength(1);
});

test('many claims between two are drawn as one line for each predicate, status and polarity', () => {
  const edges = Array.from({ length: 5 }, (_, n) => edge(`claim_${n}`, { time: `200${n}` }));
  edges.push(edge('claim_n', { polarity: 'negated' }), edge('claim_back', { subject: 'b', object: 'a' }));
  const view = buildView(answer(['a', 'b'], edges), ALL);
  expect(view.edges).toHaveLength(3);
  const bundle = view.edges.find(({ label }) => label.endsWith('×5'));
  expect(view.bundles.get(bundle?.id ?? '')).toHaveLength(5);
  expect(view.claims).toHaveLength(7);
  expect(markedElement(view, 'claim_3')).toBe(bundle?.id);
  expect(markedElement(view, 'claim_n')).toBe('claim_n');
  expect(meantBy(view, bundle?.id ?? '')).toBe(bundle?.id);
  expect(readSelection(view, bundle?.id ?? '')).toMatchObject({ kind: 'bundle', claims: { length: 5 } });
  // Six are few enough to be told apart.
  expect(buildView(answer(['a', 'b'], edges.slice(0, 6)), ALL).edges).toHaveLength(6);
});

test('what is taken out goes with its claims and with neighbours that hung on it alone', () => {
  const edges = [edge('claim_1'), edge('claim_2', { subject: 'b', object: 'c' }), edge('claim_3', { object: 'd' })];
  const view = buildView(answer(['a', 'b', 'c', 'd'], edges), { opened: ['a'], hidden: ['b'] });
  expect(view.entities.map(({ id, inView }) => [id, inView])).toEqual([
    ['a', 1],
    ['d', 1],
  ]);
  expect(view.claims.map(({ id }) => id)).toEqual(['claim_3']);
});

test('an id in the address is a claim, an entity or a bundle', () => {
  const view = buildView(answer(['a', 'b'], [edge('claim_1')]), ALL);
  expect(readSelection(view, null)).toBeUndefined();
  expect(readSelection(view, 'claim_elsewhere')).toEqual({ kind: 'claim', id: 'claim_elsewhere' });
  expect(readSelection(view, 'a')).toMatchObject({ kind: 'entity', entity: { name: 'Name a' } });
  expect(readSelection(view, 'gone')).toMatchObject({ kind: 'entity', entity: undefined });
});

test('every contradiction is listed once, also where one side is not in the view', () => {
  const edges = [
    edge('claim_1', { contradictedBy: ['claim_2', 'claim_9'] }),
    edge('claim_2', { polarity: 'negated', contradictedBy: ['claim_1'] }),
  ];
  const found = contradictionsIn(buildView(answer(['a', 'b'], edges), ALL).claims);
  expect(found.map(({ one, otherId, other }) => [one.id, otherId, other?.id])).toEqual([
    ['claim_1', 'claim_2', 'claim_2'],
    ['claim_1', 'claim_9', undefined],
  ]);
});

test('the same view as a Cypher query names what it asks for as parameters', () => {
  const address = readAddress("entity=a&predicate=AID&publisher=The+'Times'&from=2002&hide=b&limit=100");
  const { query, parameters } = cypherOfView(address);
  expect(query).toContain('LIMIT 100');
  expect(query).not.toContain('Times');
  expect(parameters).toEqual({
    entities: ['a'],
    predicates: ['AID'],
    publishers: ["The 'Times'"],
    from: '2002',
    hidden: ['b'],
  });
  for (const name of Object.keys(parameters)) expect(query).toContain(`$${name}`);
  expect(new URL(cypherPath(address), 'http://x').searchParams.get('query')).toBe(query);
});
