import type { Driver } from 'neo4j-driver';
import type { CypherQuery } from './cypher-query.ts';
import { createCypherGuard } from './guard/guard.ts';
import { createQuerySlots } from './query-slots.ts';
import { startDeadline } from './run/deadline.ts';
import { type CypherRows, withRows } from './run/open-rows.ts';
import { untilAborted } from './run/until-aborted.ts';

/** Who asks, for the bound on concurrency, when nobody listens any more, and a limit of time of the caller's own. */
export type CypherCaller = { readonly name: string; readonly signal: AbortSignal; readonly timeoutMs?: number };

/** Users' Cypher: permitted, within its limits, on behalf of somebody. */
export type CypherService = {
  /**
   * Runs one query and lends its rows to `use`. Throws `TooManyQueriesError`, `CypherRefusedError`, `ExplainFailedError`,
   * a `TimeoutError` (a `DOMException`), the caller's signal's reason, or the driver's error.
   */
  readonly withRows: <Answer>(
    query: CypherQuery,
    caller: CypherCaller,
    use: (rows: CypherRows) => Promise<Answer>,
  ) => Promise<Answer>;
};

export type CypherServiceOptions = { timeoutMs: number; concurrency: number; queueMs: number };

/** So many may wait for each that runs; with more, waiting only delays the refusal. */
const WAITING_PER_SLOT = 16;

export function createCypherService(graph: Driver, options: CypherServiceOptions): CypherService {
  const { timeoutMs, concurrency, queueMs } = options;
  const guard = createCypherGuard(graph);
  const slots = createQuerySlots({
    perCaller: concurrency,
    waitMs: queueMs,
    mostWaiting: concurrency * WAITING_PER_SLOT,
  });
  return {
    async withRows(query, caller, use) {
      const release = await slots.acquire(caller.name, caller.signal);
      const judged = query.isOurs ? Promise.resolve() : guard.check(query);
      const limit = caller.timeoutMs ?? timeoutMs;
      const planning = startDeadline(limit, caller.signal);
      try {
        await untilAborted(judged, planning.signal);
      } catch (error) {
        // Neo4j plans on when its asker has gone.
        judged.then(release, release);
        throw error;
      } finally {
        planning.clear();
      }
      const { signal } = caller;
      // The slot is free when the query is over in the server: until then it costs as much as before.
      return withRows(graph, query, { timeoutMs: limit, signal, onOver: release }, use);
    },
  };
}
