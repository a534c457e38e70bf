import type { Driver } from 'neo4j-driver';
import { findEndOfMerges } from '../../identity/follow-decisions.ts';
import { readTransaction } from '../../read-transaction.ts';

/** The id of the entity that one was merged into, in the end; undefined when it was merged into none. */
export async function findMergedInto(graph: Driver, id: string): Promise<string | undefined> {
  const end = await readTransaction(graph, (transaction) => findEndOfMerges(transaction, id));
  return end === id ? undefined : end;
}
