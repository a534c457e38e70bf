import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { type Client, connectClient } from '../../support/client.ts';
import { type ServiceProcess, startApi, startWorker } from '../../support/service.ts';
import { openTestGraph } from '../graph/open-test-graph.ts';

type Case = { id: string; query: string; parameters?: Record<string, unknown>; why: string };
type AllowedCase = Case & { columns?: string[]; rows?: unknown[][] };
type RefusedCase = Case & { status: 400 | 403; operation?: string };

const readCases = <Kind extends Case>(name: string): Kind[] =>
  readFileSync(`tests/corpus/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const ALLOWED = readCases<AllowedCase>('cypher-allowed.jsonl');
const REFUSED = readCases<RefusedCase>('cypher-refused.jsonl');

const QUEUE_PREFIX = `test-corpus-${process.pid}`;
const SECRET = `canary-${process.pid}-${Date.now()}`;
const TEXT =
  'Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Monday. Museveni’s wife, Janet Museveni, stayed in Kampala. Ruto said Kenya supports Uganda.';

let graph: Driver;
let api: ServiceProcess;
let client: Client;
let folder: string;
let listener: Server;
let connections = 0;
let canaries: Record<string, string>;
let before: unknown;

async function answer(query: string): Promise<unknown[]> {
  const session = graph.session({ defaultAccessMode: 'READ' });
  try {
    return (await session.run(query)).records.map((record) => Array.from(record.values(), String));
  } finally {
    await session.close();
  }
}

/**
 * What a query that does harm would change. Every property of every node counts, so that a write is seen that was
 * taken back by halves; statistics of use are left out.
 */
const takeFingerprint = async () => ({
  nodes: await answer('MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n ORDER BY label'),
  relationships: await answer('MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY type'),
  nodeValues: await answer(
    'MATCH (n) UNWIND keys(n) AS key RETURN key, count(*), min(toStringOrNull(n[key])), max(toStringOrNull(n[key])), sum(size(coalesce(toStringOrNull(n[key]), ""))) ORDER BY key',
  ),
  relationshipValues: await answer(
    'MATCH ()-[r]->() UNWIND keys(r) AS key RETURN key, count(*), min(toStringOrNull(r[key])), max(toStringOrNull(r[key])), sum(size(coalesce(toStringOrNull(r[key]), ""))) ORDER BY key',
  ),
  labels: await answer('CALL db.labels() YIELD label RETURN label ORDER BY label'),
  types: await answer('CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type'),
  keys: await answer('CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key'),
  indexes: await answer(
    'SHOW INDEXES YIELD name, type, state, properties RETURN name, type, state, properties ORDER BY name',
  ),
  constraints: await answer('SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name'),
  users: await answer('SHOW USERS YIELD user, passwordChangeRequired, suspended RETURN *'),
  databases: await answer('SHOW DATABASES YIELD name, currentStatus, access RETURN *'),
  // Those of the service itself come and go; what a query of the corpus leaves behind would stay.
  transactions: await answer(
    'SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH "SHOW" RETURN currentQuery',
  ),
});

/** Addresses that only the test knows in the place of `{{CANARY_URL}}` and `{{CANARY_FILE}}`. */
function fillIn<Value>(value: Value): Value {
  const text = JSON.stringify(value).replace(/\{\{(\w+)\}\}/g, (_, name) => canaries[name] ?? '');
  return JSON.parse(text) as Value;
}

const ask = ({ query, parameters = {} }: Case) =>
  client.call<CypherAnswer & { detail?: string }>('POST', '/v1/cypher', fillIn({ query, parameters }));

/** "SHOW TRANSACTIONS" and "ShowTransactions" are one name. */
const squeeze = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const byName = <Kind extends Case>(cases: Kind[]): [string, Kind][] => cases.map((each) => [each.id, each]);

beforeAll(async () => {
  graph = await openTestGraph();
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-canary-'));
  const file = join(folder, 'canary.csv');
  await writeFile(file, `${SECRET}\n`);
  listener = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  canaries = { CANARY_URL: `http://127.0.0.1:${port}/canary`, CANARY_FILE: pathToFileURL(file).href };

  api = await startApi({ QUEUE_PREFIX, CYPHER_TIMEOUT_MS: '10000' });
  const worker = await startWorker({ QUEUE_PREFIX });
  client = connectClient(api.ready.url ?? '');
  const { body } = await client.post({ text: TEXT, title: 'Neighbours meet', publishedAt: '2024-05-13' });
  expect((await client.settle(body.id)).status).toBe('completed');
  await worker.stop();
  await answer('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
  before = await takeFingerprint();
}, 120_000);

afterAll(async () => {
  await api.stop();
  await graph.close();
  await new Promise((resolve) => listener.close(resolve));
  await rm(folder, { recursive: true });
});

test('no case is hidden by another of its name', () => {
  for (const cases of [ALLOWED, REFUSED]) {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(new Set(cases.map(({ query, parameters }) => JSON.stringify([query, parameters]))).size).toBe(cases.length);
  }
});

describe('allowed', () => {
  test.each(byName(ALLOWED))('%s', async (_id, allowed) => {
    const { status, body } = await ask(allowed);
    expect({ status, detail: body.detail }).toEqual({ status: 200 });
    if (allowed.columns) expect(body.columns).toEqual(allowed.columns);
    if (allowed.rows) expect(body.rows).toEqual(allowed.rows);
  });
});

describe('refused', () => {
  test.each(byName(REFUSED))('%s', async (_id, refused) => {
    const { status, headers, body } = await ask(refused);
    expect({ status, rows: body.rows, detail: body.detail }).toEqual({
      status: refused.status,
      detail: expect.any(String),
    });
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(JSON.stringify(body)).not.toContain(SECRET);
    if (refused.operation) expect(squeeze(body.detail ?? '')).toContain(squeeze(refused.operation));
  });
});

describe('after all of it', () => {
  test('the graph, its schema, users and transactions are what they were', async () => {
    expect(await takeFingerprint()).toEqual(before);
  });

  test('nobody came to the canary', () => {
    expect(connections).toBe(0);
  });
});
