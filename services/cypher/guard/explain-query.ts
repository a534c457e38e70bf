import type { Driver } from 'neo4j-driver';
import { toCypherParameters } from '../../graph/cypher-parameters.ts';
import type { CypherQuery } from '../cypher-query.ts';
import type { ExplainedQuery } from './judge-plan.ts';

/** What is put before a query to learn its plan. Neo4j refuses it beside a `PROFILE` of the query's own. */
export const EXPLAIN = 'EXPLAIN ';

/** The driver's error (`cause`) about a query that stood behind `EXPLAIN`. */
export class ExplainFailedError extends Error {
  override readonly name = 'ExplainFailedError';
}

/** Planning is quick; this only ends what would never be. */
const TIMEOUT_MS = 10_000;

/**
 * Asks Neo4j how it would run a query, without running it, in a READ transaction. Throws `ExplainFailedError` when
 * the query is not valid.
 */
export async function explainQuery(graph: Driver, { query, parameters }: CypherQuery): Promise<ExplainedQuery> {
  const session = graph.session({ defaultAccessMode: 'READ' });
  try {
    const transaction = session.beginTransaction({ timeout: TIMEOUT_MS });
    const { records, summary } = await transaction.run(EXPLAIN + query, toCypherParameters(parameters));
    // No valid query is known to cause this; without a plan nothing can be permitted.
    if (!summary.plan || records.length > 0) throw new Error('Neo4j gave no plan.');
    return { queryType: summary.queryType, plan: summary.plan };
  } catch (error) {
    throw new ExplainFailedError((error as Error).message, { cause: error });
  } finally {
    await session.close();
  }
}
