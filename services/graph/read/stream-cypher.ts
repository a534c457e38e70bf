import type { Driver, Result } from 'neo4j-driver';
import { toCypherParameters } from '../cypher-parameters.ts';
import { fromCypherValue } from '../cypher-values.ts';

export type CypherQuery = { query: string; parameters?: Record<string, unknown>; timeoutMs: number };
export type CypherStream = { columns: string[]; rows: AsyncIterable<unknown[]> };

// Neo4j hands out rows in portions of this size, so that a reader who stops early leaves the rest uncomputed.
const PORTION = 500;

async function* rowsOf(result: Result): AsyncGenerator<unknown[]> {
  for await (const record of result) yield Array.from(record.values(), fromCypherValue);
}

/**
 * Runs one query in a READ transaction with a time limit and lends its rows to `use` while they come. The rest of the
 * rows is thrown away when `use` returns. One attempt: a query of a user's is the user's to repeat.
 */
export async function withCypherRows<Answer>(
  graph: Driver,
  { query, parameters = {}, timeoutMs }: CypherQuery,
  use: (stream: CypherStream) => Promise<Answer>,
): Promise<Answer> {
  const session = graph.session({ defaultAccessMode: 'READ', fetchSize: PORTION });
  const transaction = session.beginTransaction({ timeout: timeoutMs });
  try {
    const result = transaction.run(query, toCypherParameters(parameters));
    const columns = await result.keys();
    return await use({ columns, rows: rowsOf(result) });
  } finally {
    await session.close();
  }
}
