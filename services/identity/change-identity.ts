import type { Driver, ManagedTransaction } from 'neo4j-driver';
import type { IdentityChange } from '../../schema/identity-change.ts';
import { summarizeEntities } from '../graph/read/identity/summarize-entities.ts';
import { readRows, write } from '../graph/run-statement.ts';
import { finishPending } from '../graph/write/identity/finish-pending.ts';
import { findPending } from '../graph/write/identity/statements/find-pending.ts';
import { markPending } from '../graph/write/identity/statements/mark-pending.ts';
import { writeTransaction } from '../graph/write-transaction.ts';

/** What a decision touched: the articles that are to be written anew, and the entity that now stands beside, if any. */
export type Decided = { articles: readonly string[]; other?: string };

type Decide = (transaction: ManagedTransaction) => Promise<Decided>;

/** Nothing is decided on a graph that an earlier decision has not wholly reached. */
const decideOnce =
  (decide: Decide) =>
  async (transaction: ManagedTransaction): Promise<Decided | undefined> => {
    const pending = await readRows(transaction, findPending(1));
    if (pending.length > 0) return undefined;
    const decided = await decide(transaction);
    if (decided.articles.length > 0) await write(transaction, markPending(decided.articles));
    return decided;
  };

/**
 * Takes a decision about `entity` and makes the graph follow it. The decision and what is still to be done for it are
 * recorded in one transaction, so that after a crash whoever comes next finishes it. `decide` may run more than once,
 * and throws a problem for what cannot be decided.
 */
export async function changeIdentity(graph: Driver, entity: string, decide: Decide): Promise<IdentityChange> {
  let decided: Decided | undefined;
  while (decided === undefined) {
    await finishPending(graph);
    decided = await writeTransaction(graph, decideOnce(decide));
  }
  await finishPending(graph);
  const { other = entity, articles } = decided;
  const found = await summarizeEntities(graph, [entity, other]);
  const [one, two] = [found.get(entity), other === entity ? undefined : found.get(other)];
  return { ...(one && { entity: one }), ...(two && { other: two }), rewritten: articles.length };
}
