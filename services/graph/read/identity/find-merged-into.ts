import type { Driver } from 'neo4j-driver';
import { endOfMerges, followDecisions } from '../../identity/follow-decisions.ts';
import { readTransaction } from '../../read-transaction.ts';

/** The id of the entity that one was merged into, in the end; undefined when it was merged into none. */
export async function findMergedInto(graph: Driver, id: string): Promise<string | undefined> {
  const onward = await readTransaction(graph, (transaction) => followDecisions(transaction, [id], 'onward'));
  const end = endOfMerges(onward, id);
  return end === id ? undefined : end;
}
