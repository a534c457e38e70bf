import type { Driver, ManagedTransaction } from 'neo4j-driver';
import type { IdentityChange, SplitRequest } from '../../schema/identity-change.ts';
import { type IdentityDecision, splitDecision } from '../../schema/identity-decision.ts';
import { problems } from '../errors.ts';
import { findEndOfMerges } from '../graph/identity/follow-decisions.ts';
import { readRows, write } from '../graph/run-statement.ts';
import { createDecision } from '../graph/write/identity/statements/create-decision.ts';
import { findDecision } from '../graph/write/identity/statements/find-decision.ts';
import { findStrangers } from '../graph/write/identity/statements/find-strangers.ts';
import { changeIdentity, type Decided } from './change-identity.ts';
import { noteOf } from './note-of.ts';
import { refuseStates, requireEntity } from './require-entities.ts';

/** Throws the problem 409 when one of the articles does not name the entity: there is nothing in it to split. */
async function refuseStrangers(
  transaction: ManagedTransaction,
  { from, articles = [] }: IdentityDecision,
): Promise<void> {
  const strangers = await readRows<{ id: string }>(transaction, findStrangers(articles, from));
  if (strangers.length > 0) {
    throw problems.conflict(`${strangers.length} of the articles do not name ${from}, such as ${strangers[0]?.id}.`);
  }
}

const decideSplit =
  (decision: IdentityDecision) =>
  async (transaction: ManagedTransaction): Promise<Decided> => {
    const { id, from, to, articles = [] } = decision;
    const known = await readRows(transaction, findDecision(id));
    if (known.length > 0) return { articles: [], other: to };
    refuseStates(await requireEntity(transaction, from));
    await refuseStrangers(transaction, decision);
    const end = await findEndOfMerges(transaction, to);
    // Else the two would lead to each other.
    if (end !== to)
      throw problems.conflict(`What would be split off was merged into ${end}; split it from there first.`);
    await write(transaction, createDecision(decision));
    return { articles, other: to };
  };

/**
 * From now on another of the same name is meant in the articles. The inverse is to merge the new entity back. Throws the
 * problems 404 and 409.
 */
export const splitEntity = (
  graph: Driver,
  id: string,
  articles: readonly string[],
  { name, reason }: Pick<SplitRequest, 'name' | 'reason'>,
): Promise<IdentityChange> => changeIdentity(graph, id, decideSplit(splitDecision(id, articles, name, noteOf(reason))));
