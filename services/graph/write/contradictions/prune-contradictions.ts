import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../../run-statement.ts';
import { deleteContradictions } from '../retract/delete-contradictions.ts';
import { findContradictions, type StoredContradiction } from '../retract/find-contradictions.ts';
import type { StoredEvidence } from '../retract/find-evidence.ts';
import { sortedUnique } from '../rows/compare-text.ts';
import { contradicts } from './contradicts.ts';
import { readTellings } from './read-tellings.ts';

/**
 * Takes away what stood on retracted articles alone. A claim with a time is about that time whoever states it, so that
 * only those without one are looked at again.
 */
export async function pruneContradictions(
  transaction: ManagedTransaction,
  evidence: readonly StoredEvidence[],
): Promise<void> {
  const ids = sortedUnique(evidence.filter(({ time }) => time === null).map(({ claim }) => claim));
  if (ids.length === 0) return;
  const stored = await readRows<StoredContradiction>(transaction, findContradictions(ids));
  if (stored.length === 0) return;
  const toldOf = await readTellings(
    transaction,
    stored.flatMap(({ affirmed, negated }) => [affirmed, negated]),
  );
  const gone = stored.filter(({ predicate, hasObject, affirmed, negated }) => {
    const common = { predicate, hasObject };
    return !contradicts({ ...common, ...toldOf(affirmed) }, { ...common, ...toldOf(negated) });
  });
  if (gone.length === 0) return;
  const pairs = gone.map(({ affirmed, negated }) => ({ affirmed: affirmed.id, negated: negated.id }));
  await write(transaction, deleteContradictions(pairs));
}
