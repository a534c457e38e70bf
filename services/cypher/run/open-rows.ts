import type { Driver } from 'neo4j-driver';
import type { CypherPlan } from '../../../schema/cypher.ts';
import { toCypherParameters } from '../../graph/cypher-parameters.ts';
import type { CypherQuery } from '../cypher-query.ts';
import { startDeadline } from './deadline.ts';
import { describePlan } from './describe-plan.ts';
import { type RowStream, streamRows } from './stream-rows.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * Neo4j hands out rows in portions of this size: a reader who stops early leaves the rest uncomputed, and between two
 * portions others have their turn in this process.
 */
const PORTION = 100;

/** The rows of a running query, each a list of JSON values, computed as they are read. */
export type CypherRows = {
  readonly columns: readonly string[];
  /** Those that have come by now, at least one at a time. */
  readonly portions: AsyncIterable<unknown[][]>;
  /** The plan, of a query that began with `EXPLAIN`; to be asked when the rows have been read. */
  readonly plan: () => Promise<CypherPlan | undefined>;
};

async function* untilOver({ portions }: RowStream, signal: AbortSignal): AsyncGenerator<unknown[][]> {
  const reader = portions[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await untilAborted(reader.next(), signal);
    if (done) return;
    yield value;
  }
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) {
      isDone = true;
      act();
    }
  };
}

export type RunOptions = {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Called when the query is over in the server too, which may be long after its reader has gone. */
  readonly onOver: () => void;
};

/**
 * Runs a query in one READ transaction and lends its rows to `use`. One attempt: a query of a user's is the user's to
 * repeat. When `use` returns, `signal` aborts or the time is over, the query ends in the server, though `use` may still
 * wait for a reader who takes nothing: closing the session sends Bolt's RESET, which overtakes the query and stops it
 * within milliseconds. Neo4j has the limit too, but looks at it only now and then; this one is kept to the millisecond.
 */
export async function withRows<Answer>(
  graph: Driver,
  { query, parameters }: CypherQuery,
  { timeoutMs, signal: caller, onOver }: RunOptions,
  use: (rows: CypherRows) => Promise<Answer>,
): Promise<Answer> {
  const { signal, clear } = startDeadline(timeoutMs, caller);
  const session = graph.session({ defaultAccessMode: 'READ', fetchSize: PORTION });
  let stop: () => void = () => undefined;
  const end = once(() => {
    stop();
    // Not awaited: what Neo4j cannot stop is not what the reader should wait for.
    void session
      .close()
      .catch(() => undefined)
      .finally(onOver);
  });
  signal.addEventListener('abort', end, { once: true });
  try {
    signal.throwIfAborted();
    const transaction = session.beginTransaction({ timeout: timeoutMs });
    const result = transaction.run(query, toCypherParameters(parameters));
    const stream = streamRows(result, PORTION);
    stop = stream.stop;
    const columns = await untilAborted(stream.columns, signal);
    const plan = async () => describePlan((await result.summary()).plan);
    return await use({ columns, portions: untilOver(stream, signal), plan });
  } finally {
    clear();
    end();
  }
}
