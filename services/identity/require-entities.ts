import type { ManagedTransaction } from 'neo4j-driver';
import type { EntitySummary } from '../../schema/entity.ts';
import { problems } from '../errors.ts';
import { findEndOfMerges } from '../graph/identity/follow-decisions.ts';
import { entitiesById } from '../graph/read/identity/summarize-entities.ts';
import { readRows } from '../graph/run-statement.ts';

/** Throws the problem 404 for an id that is no entity, and says into which one it was merged. */
export async function requireEntity(transaction: ManagedTransaction, id: string): Promise<EntitySummary> {
  const [entity] = await readRows<EntitySummary>(transaction, entitiesById([id]));
  if (entity) return entity;
  const end = await findEndOfMerges(transaction, id);
  throw problems.notFound(
    end === id ? `There is no entity ${id}.` : `There is no entity ${id} any more: it was merged into ${end}.`,
  );
}

/** The names and codes of states are a closed list, in which every state stands once. */
export function refuseStates({ id, name, type }: EntitySummary): void {
  if (type === 'State')
    throw problems.conflict(`${name} (${id}) is a state; there is nothing to decide about who it is.`);
}
