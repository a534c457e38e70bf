import type { Driver, ManagedTransaction } from 'neo4j-driver';
import type { IdentityChange } from '../../schema/identity-change.ts';
import type { IdentityDecision } from '../../schema/identity-decision.ts';
import { problems } from '../errors.ts';
import { endOfMerges, followDecisions } from '../graph/identity/follow-decisions.ts';
import { write } from '../graph/run-statement.ts';
import { affectedArticles } from '../graph/write/identity/affected-articles.ts';
import { deleteDecision } from '../graph/write/identity/statements/delete-decision.ts';
import { changeIdentity, type Decided } from './change-identity.ts';
import { requireEntity } from './require-entities.ts';

/** The merge of the other itself; it may have led to the entity by way of others. */
const mergeOf = (decisions: readonly IdentityDecision[], other: string): IdentityDecision | undefined =>
  decisions.find(({ kind, from }) => kind === 'merge' && from === other);

const decideApart =
  (id: string, other: string) =>
  async (transaction: ManagedTransaction): Promise<Decided> => {
    const onward = await followDecisions(transaction, [other], 'onward');
    const merge = mergeOf(onward, other);
    if (merge === undefined) {
      // It stands by itself already, as whoever asks again finds it.
      await requireEntity(transaction, other);
      await requireEntity(transaction, id);
      return { articles: [], other };
    }
    const end = endOfMerges(onward, other);
    if (end !== id && merge.to !== id) throw problems.conflict(`${other} was not merged into ${id} but into ${end}.`);
    const articles = await affectedArticles(transaction, other);
    await write(transaction, deleteDecision(merge.id));
    return { articles, other };
  };

/** Takes a merge back: the other entity is itself again, as if it had never been merged. Throws the problems 404 and 409. */
export const undoMerge = (graph: Driver, id: string, other: string): Promise<IdentityChange> =>
  changeIdentity(graph, id, decideApart(id, other));
