import type { Driver, ManagedTransaction } from 'neo4j-driver';
import type { DistinctRequest, IdentityChange } from '../../schema/identity-change.ts';
import { distinctDecision, type IdentityDecision } from '../../schema/identity-decision.ts';
import { problems } from '../errors.ts';
import { endOfMerges, followDecisions } from '../graph/identity/follow-decisions.ts';
import { readRows, write } from '../graph/run-statement.ts';
import { createDecision } from '../graph/write/identity/statements/create-decision.ts';
import { deleteDecision } from '../graph/write/identity/statements/delete-decision.ts';
import { findDecision } from '../graph/write/identity/statements/find-decision.ts';
import { writeTransaction } from '../graph/write-transaction.ts';
import { changeIdentity, type Decided } from './change-identity.ts';
import { noteOf } from './note-of.ts';
import { requireEntity } from './require-entities.ts';

const decideDistinct =
  (id: string, other: string, decision: IdentityDecision) =>
  async (transaction: ManagedTransaction): Promise<Decided> => {
    const known = await readRows(transaction, findDecision(decision.id));
    if (known.length > 0) return { articles: [], other };
    const onward = await followDecisions(transaction, [id, other], 'onward');
    if (endOfMerges(onward, id) === endOfMerges(onward, other)) {
      throw problems.conflict(`${id} and ${other} were merged into one; split them first.`);
    }
    await requireEntity(transaction, id);
    await requireEntity(transaction, other);
    await write(transaction, createDecision(decision));
    return { articles: [], other };
  };

/** From now on nobody can merge the two, nor what is merged into them. Throws the problems 400, 404 and 409. */
export async function keepDistinct(
  graph: Driver,
  id: string,
  { from: other, reason }: DistinctRequest,
): Promise<IdentityChange> {
  if (id === other) throw problems.badRequest('An entity cannot be kept apart from itself.');
  return changeIdentity(graph, id, decideDistinct(id, other, distinctDecision(id, other, noteOf(reason))));
}

/** Lets the two be merged again. Resolves to whether that had been forbidden. */
export const allowMerge = (graph: Driver, id: string, other: string): Promise<boolean> =>
  writeTransaction(graph, async (transaction) => {
    const decision = distinctDecision(id, other, noteOf(undefined));
    const known = await readRows(transaction, findDecision(decision.id));
    await write(transaction, deleteDecision(decision.id));
    return known.length > 0;
  });
