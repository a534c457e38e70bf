import type { Driver } from 'neo4j-driver';
import type { CypherAnswer } from '../../../schema/cypher.ts';
import { type CypherQuery, withCypherRows } from './stream-cypher.ts';

export type LimitedCypherQuery = CypherQuery & { limit: number };

/**
 * Answers one read-only query with at most `limit` rows of JSON values. Errors are the driver's own;
 * `describeCypherError` tells what they mean. Neo4j looks at time limits every other second or so.
 */
export async function runCypher(graph: Driver, { limit, ...query }: LimitedCypherQuery): Promise<CypherAnswer> {
  const started = performance.now();
  return withCypherRows(graph, query, async ({ columns, rows }) => {
    const kept: unknown[][] = [];
    let truncated = false;
    for await (const row of rows) {
      truncated = kept.length === limit;
      if (truncated) break;
      kept.push(row);
    }
    const ms = Math.round((performance.now() - started) * 10) / 10;
    return { columns: [...columns], rows: kept, truncated, stats: { rows: kept.length, ms } };
  });
}
