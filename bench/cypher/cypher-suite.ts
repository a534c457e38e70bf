import type { Driver } from 'neo4j-driver';
import type { ReadyMessage } from '../../cli/service/own-service.ts';
import { withOwnService } from '../../cli/service/with-service.ts';
import { openGraph } from '../../services/graph/driver.ts';
import type { BenchOptions } from '../options.ts';
import type { BenchReport } from '../suite.ts';
import type { CypherFigures } from './cypher-figures.ts';
import { formatCypher } from './format-cypher.ts';
import { measureRepeated, measureUnseen } from './measure-added.ts';
import { HEAVY, type Load, measureLoad } from './measure-load.ts';
import { measureStream, type Stream } from './measure-streams.ts';
import { fillGraph } from './sample-graph.ts';

const SECRETS = { ordinary: 'ordinary-client-of-the-bench', heavy: 'heavy-client-of-the-bench' };
const MOST_AT_ONCE = 4;

/** Room for what is measured: a long stream is no failure here, and a heavy query is ended by its client. */
const SETTINGS = {
  API_KEYS: Object.entries(SECRETS)
    .map(([name, secret]) => `${name}:read:${secret}`)
    .join(),
  CYPHER_TIMEOUT_MS: '110000',
  CYPHER_STREAM_TIMEOUT_MS: '110000',
  CYPHER_STREAM_MAX_ROWS: '100000000',
  CYPHER_STREAM_MAX_BYTES: '1000000000000',
  CYPHER_CONCURRENCY: String(MOST_AT_ONCE),
  RATE_LIMIT_PER_MINUTE: '10000000',
};

/** Of rows. The longest twice: a heap that has found its size keeps it, one that holds what passes grows again. */
const STREAMS = [10_000, 1_000_000, 1_000_000];
/** What a figure of the load and of unseen queries may cost, as a share of the others'. */
const FEWER = 0.2;

async function measureStreams(asker: { url: string; key: string }, pid: number): Promise<Stream[]> {
  // The first time compiles the way.
  await measureStream(asker, pid, STREAMS[0] ?? 1);
  const streams: Stream[] = [];
  for (const rows of STREAMS) streams.push(await measureStream(asker, pid, rows));
  return streams;
}

async function measureLoads(graph: Driver, url: string, count: number): Promise<Load[]> {
  const ordinary = { url, key: SECRETS.ordinary };
  const heavy = { url, key: SECRETS.heavy };
  const loads: Load[] = [];
  for (const kind of Object.keys(HEAVY)) {
    for (let atOnce = 1; atOnce <= MOST_AT_ONCE; atOnce++) {
      console.error(`Asking beside ${kind}, ${atOnce} at once …`);
      loads.push(await measureLoad(graph, { ordinary, heavy }, { kind, atOnce, count }));
    }
  }
  return loads;
}

async function measure({ articles }: BenchOptions, { api: url, neo4j, pid }: ReadyMessage): Promise<CypherFigures> {
  const count = articles.reduce((sum, size) => sum + size, 0);
  const asker = { url, key: SECRETS.ordinary };
  const graph = openGraph(neo4j);
  try {
    await fillGraph(graph);
    console.error('Asking beside the bare driver …');
    const repeated = await measureRepeated(graph, asker, count);
    const unseen = await measureUnseen(graph, asker, Math.ceil(count * FEWER));
    console.error('Reading streams …');
    const streams = await measureStreams(asker, pid);
    return { repeated, unseen, streams, loads: await measureLoads(graph, url, Math.ceil(count * FEWER)) };
  } finally {
    await graph.close();
  }
}

/** Asks users' queries of a service of its own: what the guard adds, what a long answer costs, and what others feel. */
export async function runCypherSuite(options: BenchOptions): Promise<BenchReport> {
  const figures = await withOwnService('bench', (service) => measure(options, service), SETTINGS);
  return { text: formatCypher(figures), figures };
}
