import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import type { NamedQueryList } from '../../../schema/named-query.ts';
import { NAMED_QUERIES } from '../../../services/cypher/queries/catalogue.ts';
import { type Client, connectClient } from '../../support/client.ts';
import { postSamples } from '../../support/post-samples.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';
import { waitUntil } from '../../support/wait-until.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

const QUEUE_PREFIX = `test-queries-${process.pid}`;
// Neo4j plans each statement once, which takes seconds on a busy machine.
jest.setTimeout(120_000);
const VARIABLES = { QUEUE_PREFIX, CYPHER_TIMEOUT_MS: '60000' };

let processes: ServiceProcess[];
let client: Client;

type Row = Record<string, unknown>;

/** The samples contradict each other nowhere: what they deny is of another year than what they affirm. */
const REPORTS = ['met', 'did not meet'].map((met, index) => ({
  title: `Rabuka ${met} Ruto`,
  text: `Fijian Prime Minister Sitiveni Rabuka ${met} Kenyan President William Ruto in Suva on 3 May 2021.`,
  publishedAt: `2021-05-0${index + 4}`,
}));

const run = (name: string, parameters?: object, more: object = {}) =>
  client.call<CypherAnswer>('POST', `/v1/queries/${name}`, { ...(parameters && { parameters }), ...more });

/** The rows of an answer, as objects. */
async function ask(name: string, parameters: object): Promise<Row[]> {
  const { status, body } = await run(name, parameters);
  expect([name, status, status === 200 ? undefined : body]).toEqual([name, 200, undefined]);
  return body.rows.map((row) => Object.fromEntries(body.columns.map((column, at) => [column, row[at]])));
}

beforeAll(async () => {
  await (await openTestGraph()).close();
  const [api, worker] = await Promise.all([startApi(VARIABLES), startWorker({ QUEUE_PREFIX })]);
  processes = [worker, api];
  client = connectClient(api.ready.url ?? '');
  await postSamples(client);
  for (const report of REPORTS) await client.settle((await client.post(report)).body.id);
  // The full-text index follows a moment after the write.
  await waitUntil(async () => (await ask('family', { name: 'raul castro' })).length > 0, 'the index to follow');
});

afterAll(async () => {
  for (const process of processes) await process.stop();
});

describe('the catalogue', () => {
  test('lists every query with what is needed to run it', async () => {
    const { body } = await client.call<NamedQueryList>('GET', '/v1/queries');
    expect(body.items).toEqual(JSON.parse(JSON.stringify(NAMED_QUERIES)));
  });

  test.each(NAMED_QUERIES.map(({ name }) => name))(
    '%s finds rows with its example, each with its evidence',
    async (name) => {
      const query = NAMED_QUERIES.find((candidate) => candidate.name === name);
      const rows = await ask(name, query?.example ?? {});
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(JSON.stringify(row)).toMatch(/"(claim|claims|entity)":(\["|")(claim|person|state|organization|place)_/);
        expect(JSON.stringify(row)).toMatch(/"sentence":"[^"]/);
      }
    },
  );

  test.each(NAMED_QUERIES.map(({ name }) => name))('%s runs as it stands in any Cypher editor', async (name) => {
    const { body } = await client.call<NamedQueryList>('GET', '/v1/queries');
    const item = body.items.find((candidate) => candidate.name === name);
    const copied = await client.call<CypherAnswer>('POST', '/v1/cypher', {
      query: item?.cypher,
      parameters: item?.example,
    });
    const { body: named } = await run(name, item?.example);
    expect([copied.status, copied.body.rows]).toEqual([200, named.rows]);
  });

  test('every query is in the OpenAPI document, the fallback is not', async () => {
    type Operation = { summary: string; requestBody: { content: Record<string, { schema: object }> } };
    const { body } = await client.call<{ paths: Record<string, { post: Operation }> }>('GET', '/openapi.json');
    const operation = body.paths['/v1/queries/family']?.post;
    expect(operation?.summary).toMatch(/^The family of a person/);
    expect(operation?.requestBody.content['application/json']?.schema).toMatchObject({
      properties: { parameters: { properties: { name: { type: 'string' } } } },
    });
    expect(Object.keys(body.paths).filter((path) => path.startsWith('/v1/queries/'))).toHaveLength(
      NAMED_QUERIES.length,
    );
  });
});

describe('what a reader of the samples expects', () => {
  test('meetings: Kim Jong Un met Trump twice, and was to meet the president of Vietnam', async () => {
    const rows = await ask('meetings', { who: 'kim jong-un', from: '2018-06', to: '2019' });
    const trump = rows.filter(({ who, whom, dated }) => dated && [who, whom].includes('Donald Trump'));
    expect(trump.map(({ time }) => time)).toEqual(['2019-02-27/2019-02-28', '2018-06-12']);
    expect(rows).toContainEqual(
      expect.objectContaining({ whom: 'Nguyen Phu Trong', status: 'planned', time: '2019-03-01' }),
    );
    expect(await ask('meetings', { who: 'Kim Jong Un', other: 'Shinzo Abe' })).toEqual([
      expect.objectContaining({ polarity: 'negated' }),
    ]);
  });

  test('meetings: a state meets through those who act for it, and without names all meetings are asked for', async () => {
    const states = await ask('meetings', { who: 'DPRK', other: 'South Korea', status: 'occurred' });
    expect(states.map(({ time }) => time)).toEqual(expect.arrayContaining(['2018-04-27', '2018-05-26', '2000-06']));
    const all = await ask('meetings', {});
    expect(all.length).toBeGreaterThan(20);
    expect(await ask('meetings', { to: '1979' })).toHaveLength(2);
  });

  test('demands: Kishida asked to meet Kim Jong Un, and North Korea refused', async () => {
    const rows = await ask('demands', { who: 'Kishida', mode: 'meet' });
    const demand = rows.find(({ whom }) => whom === 'Kim Jong Un');
    expect(demand?.saidBy).toContain('Kim Yo Jong');
    expect(demand?.outcome).toContainEqual(
      expect.objectContaining({ who: 'North Korea', did: 'REJECT', mode: 'meet', time: '2024-03-26' }),
    );
  });

  test('refusals: Uribe rejects the agreement; North Korea refuses contact with Japan', async () => {
    expect((await ask('refusals', { who: 'alvaro uribe' })).map(({ who }) => who)).toContain('Álvaro Uribe');
    const towardsJapan = await ask('refusals', { towards: 'Japan', mode: 'meet' });
    expect(towardsJapan).toContainEqual(
      expect.objectContaining({ who: 'North Korea', time: '2024-03-26', dated: true }),
    );
  });

  test('office-holders: Kishida is prime minister of Japan, Abe and Koizumi were', async () => {
    const rows = await ask('office-holders', { name: 'Japan', role: 'Prime Minister' });
    expect(rows.map(({ person, status }) => [person, status])).toEqual([
      ['Fumio Kishida', 'ongoing'],
      ['Junichiro Koizumi', 'former'],
      ['Shinzo Abe', 'former'],
    ]);
    expect(rows[1]).toMatchObject({ heldSince: '2002-09-17', heldUntil: '2004-05-22', lastSeen: '2024-03-26' });
    expect(await ask('office-holders', { name: 'Guterres' })).toEqual([
      expect.objectContaining({ role: 'secretary-general', of: 'United Nations' }),
    ]);
  });

  test('family: over one and two steps, and whatever the accents', async () => {
    const rows = await ask('family', { name: 'Kim Jong Un' });
    expect(rows.map(({ relative, steps, relativeIs }) => [relative, steps, relativeIs])).toEqual([
      ['Kim Jong Il', 1, ['father']],
      ['Kim Yo Jong', 1, ['sister']],
      ['Kim Il Sung', 2, []],
    ]);
    expect(rows[2]).toMatchObject({ through: ['Kim Jong Il'] });
    expect(await ask('family', { name: 'RAUL CASTRO' })).toEqual([
      expect.objectContaining({ relative: 'Fidel Castro', personIs: ['brother'] }),
    ]);
  });

  test('disagreements: Saudi Arabia accuses Iran and broke off relations', async () => {
    const rows = await ask('disagreements', { one: 'Iran', other: 'Riyadh' });
    expect(rows.map(({ who, did }) => `${who} ${did}`)).toEqual(
      expect.arrayContaining(['Saudi Arabia ACCUSE', 'Saudi Arabia SANCTION']),
    );
  });

  test('timeline: what is dated comes first and in order', async () => {
    const rows = await ask('timeline', { one: 'Japan', other: 'Pyongyang', from: '2002', to: '2004' });
    const dated = rows.filter((row) => row.dated).map(({ time }) => String(time));
    expect(dated).toEqual([...dated].sort());
    expect(dated).toEqual(expect.arrayContaining(['2002-09-17', '2004-05-22']));
    expect(rows.findIndex((row) => !row.dated)).toBe(dated.length);
    expect(rows.some(({ time }) => String(time) > '2005')).toBe(false);
  });

  test('changes: in 2024 Abe is no longer prime minister', async () => {
    const rows = await ask('changes', { since: '2024', about: 'Shinzo Abe', change: 'ended' });
    expect(rows).toEqual([expect.objectContaining({ who: 'Shinzo Abe', role: 'prime minister' })]);
    expect(rows[0]?.before).toEqual([expect.objectContaining({ status: 'ongoing', lastSeen: '2018-06-12' })]);
    expect((await ask('changes', { since: '2024' })).length).toBeGreaterThan(10);
    expect(await ask('changes', { since: '2025' })).toEqual([]);
  });

  test('path: every step ends where the next begins', async () => {
    const rows = await ask('path', { from: 'Kim Il Sung', to: 'Biden' });
    expect(rows[0]).toMatchObject({ step: 1, from: 'Kim Il Sung' });
    expect(rows.at(-1)).toMatchObject({ to: 'Joe Biden' });
    for (const [at, row] of rows.slice(1).entries()) expect(row.from).toBe(rows[at]?.to);
    expect(await ask('path', { from: 'Kim Il Sung', to: 'Abiy Ahmed' })).toEqual([]);
  });

  test('allies-and-rivals, said-by, contradictions and most-mentioned', async () => {
    const others = await ask('allies-and-rivals', { state: 'China' });
    expect(others.find(({ other }) => other === 'United States')).toMatchObject({ friendly: 0 });
    const said = await ask('said-by', { speaker: 'Saudi Arabia', about: 'Iran' });
    expect(said).toContainEqual(expect.objectContaining({ who: 'Iran', did: 'AID', whom: 'Houthis' }));
    expect(await ask('contradictions', { about: 'Sitiveni Rabuka' })).toMatchObject([
      { did: 'CONSULT', affirmed: { firstSeen: '2021-05-04' }, negated: { firstSeen: '2021-05-05' } },
    ]);
    expect(await ask('contradictions', { about: 'Trump' })).toEqual([]);
    const states = await ask('most-mentioned', { type: 'State', since: '2023' });
    expect(states[0]).toMatchObject({ type: 'State', articles: 3 });
  });
});

describe('what is refused', () => {
  test.each([
    ['a missing name', 'family', {}, '/parameters', "must have required property 'name'"],
    [
      'a parameter that there is not',
      'family',
      { name: 'x', depth: 3 },
      '/parameters',
      'has an unknown property "depth"',
    ],
    ['an empty name', 'family', { name: ' ' }, '/parameters/name', 'must have something other than blanks'],
    ['a number for a name', 'meetings', { who: 7 }, '/parameters/who', 'must be string,null'],
    [
      'a day that is none',
      'changes',
      { since: 'Monday' },
      '/parameters/since',
      expect.stringMatching(/^must be a day, a month or a year/),
    ],
    [
      'a mode that there is not',
      'refusals',
      { mode: 'shout' },
      '/parameters/mode',
      expect.stringMatching(/^must be one of assist, /),
    ],
  ])('%s', async (_case, name, parameters, path, message) => {
    const { status, body } = await client.call('POST', `/v1/queries/${name}`, { parameters });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ path, message }]);
  });

  test('no parameters at all where one is required', async () => {
    expect((await client.call('POST', '/v1/queries/family', {})).status).toBe(400);
  });

  test('a query that there is not: the answer names those that there are', async () => {
    const { status, body } = await client.call('POST', '/v1/queries/horoscope', { parameters: {} });
    expect([status, body.detail]).toEqual([404, expect.stringContaining('meetings, demands')]);
  });
});

test('a limit cuts the rows, and names that nothing bears find none', async () => {
  expect((await run('most-mentioned', {}, { limit: 3 })).body).toMatchObject({ truncated: true, stats: { rows: 3 } });
  for (const name of ['Nobody', '"', '\\', '* OR', 'the', '.'])
    expect(await ask('meetings', { who: name })).toEqual([]);
});
