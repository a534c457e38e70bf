import type { Driver } from 'neo4j-driver';
import { jsonFormat } from '../../services/cypher/answer/json.ts';
import { writeAnswer } from '../../services/cypher/answer/write-answer.ts';
import { createCypherService } from '../../services/cypher/cypher-service.ts';
import { clock, type Latencies, summarize } from './latencies.ts';
import { type Asker, JSON_TYPE, postQuery, type Question } from './post-query.ts';
import { nameOf, ONE_HOP } from './sample-graph.ts';

/** One kind of query asked in three ways, in turn. */
export type Added = { readonly bare: Latencies; readonly guarded: Latencies; readonly http: Latencies };

const WARM_UP = 0.2;
const LIMITS = { rows: 10_000, bytes: 16_777_216 };

type Way = (question: Required<Question>) => Promise<unknown>;

/** As a program with the driver in its hands would ask. */
const askBare =
  (graph: Driver): Way =>
  async ({ query, parameters }) => {
    const session = graph.session({ defaultAccessMode: 'READ' });
    try {
      return await session.executeRead(async (transaction) => {
        const { records } = await transaction.run(query, parameters);
        return records.map((record) => Array.from(record.values()));
      });
    } finally {
      await session.close();
    }
  };

/** Through slots, guard, rows and JSON, as the API does, without HTTP. */
function askGuarded(graph: Driver): Way {
  const service = createCypherService(graph, { timeoutMs: 10_000, concurrency: 4, queueMs: 2_000 });
  return (question) => {
    const caller = { name: 'bench', signal: new AbortController().signal };
    return service.withRows(question, caller, async (rows) => {
      let text = '';
      for await (const part of writeAnswer(rows, jsonFormat, LIMITS, performance.now())) text += part;
      return text;
    });
  };
}

/** Asks in all ways in turn, so that what else the machine does strikes all alike. */
async function compare(
  ways: readonly Way[],
  count: number,
  question: (number: number) => Required<Question>,
): Promise<Latencies[]> {
  const times = ways.map((): number[] => []);
  const warmUp = Math.ceil(count * WARM_UP);
  for (let number = -warmUp; number < count; number++) {
    for (let turn = 0; turn < ways.length; turn++) {
      // Nobody is always the first to ask for what nobody has asked before.
      const index = (number + warmUp + turn) % ways.length;
      const asked = question((number + warmUp) * ways.length + index);
      const took = await clock(async () => ways[index]?.(asked));
      if (number >= 0) times[index]?.push(took);
    }
  }
  return times.map(summarize);
}

async function measure(graph: Driver, asker: Asker, count: number, query: (number: number) => string): Promise<Added> {
  const askOverHttp: Way = async (question) => (await postQuery(asker, question, JSON_TYPE)).text();
  const [bare, guarded, http] = await compare([askBare(graph), askGuarded(graph), askOverHttp], count, (number) => ({
    query: query(number),
    parameters: { name: nameOf(number) },
  }));
  if (!bare || !guarded || !http) throw new Error('nothing was measured');
  return { bare, guarded, http };
}

/** What the way through the guard adds to a query that is asked again and again with other parameters. */
export const measureRepeated = (graph: Driver, asker: Asker, count: number): Promise<Added> =>
  measure(graph, asker, count, () => ONE_HOP);

/** What it adds to queries that nobody has asked before, which the guard has Neo4j explain first. */
export const measureUnseen = (graph: Driver, asker: Asker, count: number): Promise<Added> =>
  measure(graph, asker, count, (number) => `${ONE_HOP}, ${number} AS number`);
