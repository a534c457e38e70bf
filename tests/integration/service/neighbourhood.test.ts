import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { Neighbourhood } from '../../../schema/neighbourhood.ts';
import { type Client, connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi } from '../../support/service.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

let graph: Driver;
let api: ServiceProcess;
let client: Client;

/** Claims by the number in their id; what is left out is an affirmed `AID` that occurred, from `a` to `b`. */
const CLAIMS = [
  { n: 1, sources: 3, time: '2002', publishers: ['The Times', 'Le Monde'] },
  { n: 2, sources: 1, object: 'c', time: '2024-04-10', status: 'planned', publishers: ['The Times'] },
  { n: 3, sources: 2, object: null, predicate: 'MOBILIZE', time: '1910/1945', publishers: [] },
  { n: 4, sources: 1, subject: 'b', object: 'a', polarity: 'negated', lastSeen: '2024-05-02T09:00:00Z' },
  { n: 5, sources: 1, object: 'c', predicate: 'HOLDS_OFFICE', role: 'leader', status: 'ongoing', time: '2024-33/..' },
  { n: 6, sources: 1, subject: 'b', object: 'c' },
  { n: 7, sources: 1, subject: 'hub', object: 'b' },
].map((claim) => ({
  subject: 'a',
  object: 'b',
  predicate: 'AID',
  status: 'occurred',
  polarity: 'affirmed',
  time: null,
  role: null,
  lastSeen: '2024-05-01T09:00:00Z',
  publishers: ['Le Monde'],
  ...claim,
}));

const HUB_CLAIMS = 2_500;

async function fill(): Promise<void> {
  await graph.executeQuery(
    `UNWIND ['a', 'b', 'c', 'hub', 'lonely'] AS id
     CREATE (:Entity:State {id: 'state_' + id, name: 'State ' + id, aliases: []})`,
  );
  await graph.executeQuery(
    `UNWIND $claims AS row
     MATCH (s:Entity {id: 'state_' + row.subject})
     OPTIONAL MATCH (o:Entity {id: 'state_' + row.object})
     CREATE (c:Claim {id: 'claim_' + toString(toInteger(row.n)), predicate: row.predicate, status: row.status,
       polarity: row.polarity, role: row.role, time: row.time, sources: toInteger(row.sources),
       firstSeen: '2024-05-01T09:00:00Z', lastSeen: row.lastSeen})-[:SUBJECT]->(s)
     FOREACH (_ IN CASE WHEN o IS NULL THEN [] ELSE [1] END | CREATE (c)-[:OBJECT]->(o))
     WITH c, row UNWIND row.publishers AS publisher
     CREATE (a:Article {id: 'art_' + c.id + publisher, publisher: publisher})-[:HAS_SENTENCE]->(t:Sentence {id: c.id + publisher + '-s0'})
     CREATE (c)-[:STATED_IN]->(t)`,
    { claims: CLAIMS },
  );
  await graph.executeQuery(
    `MATCH (hub:Entity {id: 'state_hub'}), (b:Entity {id: 'state_b'})
     UNWIND range(1, ${HUB_CLAIMS}) AS n
     CREATE (c:Claim {id: 'claim_hub' + n, predicate: 'CONSULT', status: 'occurred', polarity: 'affirmed', sources: 1 + n % 3,
       lastSeen: '2024-01-01'})-[:SUBJECT]->(hub), (c)-[:OBJECT]->(b)`,
  );
  await graph.executeQuery("MATCH (a:Claim {id: 'claim_1'}), (b:Claim {id: 'claim_4'}) CREATE (a)-[:CONTRADICTS]->(b)");
}

beforeAll(async () => {
  graph = await openTestGraph();
  await fill();
  api = await startApi({ QUEUE_PREFIX: `test-neighbourhood-${process.pid}` });
  client = connectClient(api.ready.url ?? '');
});
afterAll(async () => {
  await api?.stop();
  await graph?.close();
});

const ask = async (query: string): Promise<Neighbourhood> => {
  const { status, body } = await client.call<Neighbourhood>('GET', `/v1/graph/neighbourhood?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return body;
};
const numbers = ({ edges }: Neighbourhood): number[] => edges.map(({ claim }) => Number(claim.replace(/\D/g, '')));
const foundBy = async (filter: string): Promise<number[]> => numbers(await ask(`entity=state_a&${filter}`)).sort();

describe('the claims around an entity', () => {
  test('come with both their ends, best supported first, then last stated, then by id', async () => {
    const body = await ask('entity=state_a');
    expect(numbers(body)).toEqual([1, 3, 4, 2, 5]);
    expect(body).toMatchObject({ matching: 5, truncated: false, partial: false });
    expect(body.nodes.map(({ id, claims }) => [id, claims])).toEqual([
      ['state_a', 5],
      ['state_b', HUB_CLAIMS + 4],
      ['state_c', 3],
    ]);
    expect(body.nodes[0]).toEqual({ id: 'state_a', name: 'State a', type: 'State', claims: 5 });
    const [first, second] = body.edges;
    expect(first).toMatchObject({ subject: 'state_a', object: 'state_b', predicate: 'AID', sources: 3, time: '2002' });
    expect(second?.object).toBeNull();
    expect(second).not.toHaveProperty('role');
    expect(body.edges.find(({ claim }) => claim === 'claim_5')).toMatchObject({ role: 'leader' });
  });

  test('say what contradicts them, read from either side', async () => {
    const { edges } = await ask('entity=state_a');
    const contradicted = edges.filter(({ contradictedBy }) => contradictedBy.length > 0);
    expect(contradicted.map(({ claim, contradictedBy }) => [claim, contradictedBy])).toEqual([
      ['claim_1', ['claim_4']],
      ['claim_4', ['claim_1']],
    ]);
  });

  test('are counted without any filter for the filters to choose from', async () => {
    const { facets } = await ask('entity=state_a&predicate=MOBILIZE');
    expect(facets).toEqual({
      predicates: [
        { name: 'AID', count: 3 },
        { name: 'HOLDS_OFFICE', count: 1 },
        { name: 'MOBILIZE', count: 1 },
      ],
      statuses: [
        { name: 'occurred', count: 3 },
        { name: 'ongoing', count: 1 },
        { name: 'planned', count: 1 },
      ],
      polarities: [
        { name: 'affirmed', count: 4 },
        { name: 'negated', count: 1 },
      ],
      publishers: [
        { name: 'Le Monde', count: 3 },
        { name: 'The Times', count: 2 },
      ],
    });
    expect(await ask('entity=state_a&facets=false')).not.toHaveProperty('facets');
  });
});

describe('filters', () => {
  test.each([
    ['predicate=AID', [1, 2, 4]],
    ['predicate=AID&predicate=MOBILIZE', [1, 2, 3, 4]],
    ['status=planned&status=ongoing', [2, 5]],
    ['polarity=negated', [4]],
    ['predicate=AID&polarity=affirmed&status=occurred', [1]],
    ['publisher=The%20Times', [1, 2]],
    ['publisher=The%20Times&publisher=Le%20Monde', [1, 2, 4, 5]],
    ['publisher=Nobody', []],
  ])('%s', async (filter, expected) => {
    expect(await foundBy(filter)).toEqual(expected);
  });

  test.each([
    // A year counts with the whole of it, on both sides.
    ['from=2002-06-01&to=2002-06-02', [1]],
    ['to=2001', [3]],
    ['from=1945-12-31&to=1950', [3]],
    ['from=1946&to=1950', []],
    ['from=2024-04-10&to=2024-04-10', [2, 5]],
    ['from=2024-04-11&to=2024-04-30', [5]],
    // The first quarter of 2024, and from then on.
    ['from=2023&to=2023-12-31', []],
    ['to=2024-01', [1, 3, 5]],
    ['from=2099', [5]],
    // Without a time, the days on which it was stated.
    ['from=2024-05-02&to=2024-05-02', [4, 5]],
    ['from=2024-05-03&to=2024-06', [5]],
  ])('the event may have been %s', async (filter, expected) => {
    expect(await foundBy(filter)).toEqual(expected);
  });

  test('count before the limit cuts', async () => {
    const body = await ask('entity=state_hub&limit=10');
    expect(body).toMatchObject({ matching: HUB_CLAIMS + 1, truncated: true });
    expect(body.edges).toHaveLength(10);
    expect(body.edges.every(({ sources }) => sources === 3)).toBe(true);
    expect((await ask('entity=state_hub&limit=10')).edges).toEqual(body.edges);
    const filtered = await ask('entity=state_hub&predicate=AID&limit=10');
    expect(filtered).toMatchObject({ matching: 1, truncated: false });
    expect(filtered.facets?.predicates[0]).toEqual({ name: 'CONSULT', count: HUB_CLAIMS });
  });
});

describe('several entities', () => {
  test('share their claims, each once', async () => {
    const body = await ask('entity=state_a&entity=state_c&entity=state_a');
    expect(numbers(body).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(body.nodes.map(({ id }) => id)).toEqual(['state_a', 'state_c', 'state_b']);
    expect(body.facets?.predicates[0]).toEqual({ name: 'AID', count: 4 });
  });

  test('claims between neighbours come when asked for, behind the others and within the limit', async () => {
    expect(numbers(await ask('entity=state_a&between=true'))).toEqual([1, 3, 4, 2, 5, 6]);
    expect(await foundBy('between=true&predicate=AID')).toEqual([1, 2, 4, 6]);
    const cut = await ask('entity=state_a&between=true&limit=5');
    expect([numbers(cut), cut.truncated]).toEqual([[1, 3, 4, 2, 5], true]);
  });

  test('an entity without claims is a node alone', async () => {
    const body = await ask('entity=state_lonely');
    expect(body).toMatchObject({
      edges: [],
      matching: 0,
      truncated: false,
      facets: { predicates: [], publishers: [] },
    });
    expect(body.nodes).toHaveLength(1);
  });
});

test('an entity that is not there is named', async () => {
  const { status, body } = await client.call('GET', '/v1/graph/neighbourhood?entity=state_a&entity=state_none');
  expect(status).toBe(404);
  expect(body.detail).toContain('state_none');
  expect(body.detail).not.toContain('state_a');
});

test.each(['', 'entity=', 'entity=a&predicate=FLY', 'entity=a&from=May', 'entity=a&limit=0', 'entity=a&limit=10001'])(
  'what makes no sense is refused: %s',
  async (query) => {
    expect((await client.call('GET', `/v1/graph/neighbourhood?${query}`)).status).toBe(400);
  },
);
