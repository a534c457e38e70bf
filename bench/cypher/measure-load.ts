import type { Driver } from 'neo4j-driver';
import { clock, type Latencies, summarize } from './latencies.ts';
import { type Asker, JSON_TYPE, postQuery } from './post-query.ts';
import { nameOf, ONE_HOP } from './sample-graph.ts';
import { withHeavyClient } from './with-heavy-client.ts';

/** An ordinary query of one client, alone and while another client asks heavy ones. */
export type Load = {
  readonly kind: string;
  /** How many of the heavy ones run at once: what CYPHER_CONCURRENCY allows. */
  readonly atOnce: number;
  readonly idle: Latencies;
  readonly busy: Latencies;
  /** p95 busy over p95 idle. */
  readonly ratio: number;
};

/** None of them would end before the service ends it. */
export const HEAVY: Readonly<Record<string, string>> = {
  'cartesian product':
    'MATCH (a:Entity), (b:Entity), (c:Entity) WHERE a.name + b.name + c.name = "none" RETURN count(*) AS n',
  'unbounded path': 'MATCH path = (a:Entity)-[*]->(b) WHERE length(path) < 0 RETURN count(path) AS n',
  'ten million rows': 'UNWIND range(1, 10000000) AS n RETURN n, "State " + n AS name, [n, n + 1] AS list',
};

async function ask(asker: Asker, count: number): Promise<Latencies> {
  const times: number[] = [];
  for (let number = 0; number < count; number++) {
    const question = { query: ONE_HOP, parameters: { name: nameOf(number) } };
    times.push(await clock(async () => (await postQuery(asker, question, JSON_TYPE)).text()));
  }
  return summarize(times);
}

/** The idle queries come right before the others: what else the machine does changes from minute to minute. */
export async function measureLoad(
  graph: Driver,
  { ordinary, heavy }: { readonly ordinary: Asker; readonly heavy: Asker },
  { kind, atOnce, count }: { readonly kind: string; readonly atOnce: number; readonly count: number },
): Promise<Load> {
  const query = HEAVY[kind] ?? '';
  const idle = await ask(ordinary, count);
  const busy = await withHeavyClient(graph, { asker: heavy, query, atOnce }, () => ask(ordinary, count));
  return { kind, atOnce, idle, busy, ratio: busy.p95 / idle.p95 };
}
