import type { ManagedTransaction, QueryResult } from 'neo4j-driver';
import { toCypherParameters } from './cypher-parameters.ts';
import { fromCypherValue } from './cypher-values.ts';
import { GraphConflictError } from './graph-errors.ts';
import type { Statement } from './statement.ts';

const run = (transaction: ManagedTransaction, { text, params }: Statement): Promise<QueryResult> =>
  Promise.resolve(transaction.run(text, toCypherParameters(params)));

/** The rows of a statement with plain JSON values. `Row` is the caller's word for what the statement returns. */
export async function readRows<Row>(transaction: ManagedTransaction, statement: Statement): Promise<Row[]> {
  const { records } = await run(transaction, statement);
  return records.map((record) => fromCypherValue(record.toObject()) as Row);
}

export async function write(transaction: ManagedTransaction, statement: Statement): Promise<void> {
  await run(transaction, statement);
}

/**
 * Runs a statement that is to create so many relationships. An end that another transaction has deleted meanwhile
 * makes Cypher pass over a row in silence; here that is a `GraphConflictError`.
 */
export async function createRelationships(
  transaction: ManagedTransaction,
  statement: Statement,
  expected: number,
): Promise<void> {
  if (expected === 0) return;
  const { summary } = await run(transaction, statement);
  const created = summary.counters.updates().relationshipsCreated;
  if (created !== expected) {
    throw new GraphConflictError(`Created ${created} of ${expected} relationships: a node was deleted meanwhile.`);
  }
}
