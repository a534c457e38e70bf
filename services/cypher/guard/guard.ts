import { LRUCache } from 'lru-cache';
import type { Driver } from 'neo4j-driver';
import type { CypherQuery } from '../cypher-query.ts';
import { CypherRefusedError } from '../refused-error.ts';
import { explainQuery } from './explain-query.ts';
import { judgeLoops } from './judge-loops.ts';
import { judgePlan, type Refusal } from './judge-plan.ts';
import { judgeSize } from './judge-size.ts';
import { judgeSubqueries } from './judge-subqueries.ts';
import { type Token, tokenize } from './tokens.ts';

/** Says whether a query may run. */
export type CypherGuard = {
  /** Throws `CypherRefusedError`, or `ExplainFailedError` when the query is not valid. */
  readonly check: (query: CypherQuery) => Promise<void>;
};

const REMEMBERED = 2_000;

type Verdict = Refusal | 'permitted';

/**
 * The guard in front of users' queries. Verdicts are remembered by the exact text of a query: what a plan may do (read,
 * write, call a procedure) depends on the text alone; only how it does so depends on the data and the parameters.
 */
export function createCypherGuard(graph: Driver): CypherGuard {
  const verdicts = new LRUCache<string, Verdict>({ max: REMEMBERED });

  async function verdictOn(query: CypherQuery, tokens: readonly Token[]): Promise<Verdict> {
    const known = verdicts.get(query.query);
    if (known) return known;
    const explained = await explainQuery(graph, query);
    const verdict = judgePlan(explained) ?? judgeSubqueries(tokens, explained.plan) ?? 'permitted';
    verdicts.set(query.query, verdict);
    return verdict;
  }

  return {
    async check(query) {
      const tokens = tokenize(query.query);
      // Here the values of parameters count, so that it is judged every time; it costs microseconds.
      const tooLarge = judgeSize(tokens, query.parameters);
      const verdict = tooLarge ?? (await verdictOn(query, tokens));
      const refusal = verdict === 'permitted' ? judgeLoops(tokens, query.parameters) : verdict;
      if (refusal) throw new CypherRefusedError(refusal.operation, refusal.reason);
    },
  };
}
