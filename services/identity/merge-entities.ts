import type { Driver, ManagedTransaction } from 'neo4j-driver';
import type { IdentityChange, MergeRequest } from '../../schema/identity-change.ts';
import { type DecisionNote, type IdentityDecision, mergeDecision } from '../../schema/identity-decision.ts';
import { problems } from '../errors.ts';
import { findDecisions } from '../graph/identity/find-decisions.ts';
import { findEndOfMerges, findMerged } from '../graph/identity/follow-decisions.ts';
import { readRows, write } from '../graph/run-statement.ts';
import { affectedArticles } from '../graph/write/identity/affected-articles.ts';
import { createDecision } from '../graph/write/identity/statements/create-decision.ts';
import { deleteDecision } from '../graph/write/identity/statements/delete-decision.ts';
import { findDistinctions } from '../graph/write/identity/statements/find-distinctions.ts';
import { changeIdentity, type Decided } from './change-identity.ts';
import { noteOf } from './note-of.ts';
import { refuseStates, requireEntity } from './require-entities.ts';

type Row = { decision: IdentityDecision };

/** Throws the problem 409 when somebody has decided that the two, or any that were merged into them, are never one. */
async function refuseDistinct(transaction: ManagedTransaction, one: string, other: string): Promise<void> {
  const [ones, others] = [await findMerged(transaction, one), await findMerged(transaction, other)];
  const [found] = await readRows<Row>(transaction, findDistinctions([...ones], [...others]));
  if (!found) return;
  const { id, from, to } = found.decision;
  throw problems.conflict(
    `It was decided that ${from} and ${to} are never one (${id}). Take that back first: DELETE /v1/entities/${from}/distinct/${to}.`,
  );
}

async function refuseUnlike(transaction: ManagedTransaction, one: string, other: string): Promise<void> {
  const [into, from] = [await requireEntity(transaction, one), await requireEntity(transaction, other)];
  refuseStates(from);
  if (into.type !== from.type) {
    throw problems.conflict(`${into.name} is of the type ${into.type} and ${from.name} of the type ${from.type}.`);
  }
}

/** To merge what was split off back into what it came from is to take the split back, unless others lead there too. */
async function takeSplitBack(
  transaction: ManagedTransaction,
  split: IdentityDecision,
  note: DecisionNote,
): Promise<void> {
  await write(transaction, deleteDecision(split.id));
  const leading = await readRows<Row>(transaction, findDecisions('to', [split.to]));
  const others = leading.filter(({ decision }) => decision.kind !== 'distinct');
  if (others.length > 0) await write(transaction, createDecision(mergeDecision(split.to, split.from, note)));
}

const decideMerge =
  (id: string, other: string, note: DecisionNote) =>
  async (transaction: ManagedTransaction): Promise<Decided> => {
    if ((await findEndOfMerges(transaction, other)) === id) return { articles: [] };
    await refuseUnlike(transaction, id, other);
    await refuseDistinct(transaction, id, other);
    const articles = await affectedArticles(transaction, other);
    const away = await readRows<Row>(transaction, findDecisions('from', [id]));
    const split = away.find(({ decision }) => decision.kind === 'split' && decision.to === other);
    if (split) await takeSplitBack(transaction, split.decision, note);
    else await write(transaction, createDecision(mergeDecision(other, id, note)));
    return { articles };
  };

/** From now on the other entity is this one, in every article. Throws the problems 400, 404 and 409. */
export async function mergeEntities(
  graph: Driver,
  id: string,
  { with: other, reason }: MergeRequest,
): Promise<IdentityChange> {
  if (id === other) throw problems.badRequest('An entity cannot be merged with itself.');
  return changeIdentity(graph, id, decideMerge(id, other, noteOf(reason)));
}
