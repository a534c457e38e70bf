import type { ManagedTransaction } from 'neo4j-driver';
import { createRelationships, readRows } from '../../run-statement.ts';
import type { ClaimRow } from '../rows/claim-rows.ts';
import { type Contradiction, createContradictions } from '../statements/create-contradictions.ts';
import { findOpposites, type Opposite } from '../statements/find-opposites.ts';
import { type ComparedClaim, contradicts } from './contradicts.ts';
import { readTellings } from './read-tellings.ts';

/** Of a claim that was there before only the tellings of this batch are new, and the others have been compared. */
function compare(row: ClaimRow, { opposite }: Opposite, told: Omit<ComparedClaim, 'predicate' | 'hasObject'>) {
  const { id, predicate, status, time, polarity } = row;
  const common = { predicate, hasObject: row.object !== undefined };
  const [mine, other] = [
    { ...common, status, time, told: row.told },
    { ...common, ...told },
  ];
  return polarity === 'affirmed'
    ? { pair: { affirmed: id, negated: opposite.id }, isSo: contradicts(mine, other) }
    : { pair: { affirmed: opposite.id, negated: id }, isSo: contradicts(other, mine) };
}

/**
 * Marks what the claims of a batch contradict. All they are to be compared with must be written: claims, and the
 * sentences that state them.
 */
export async function writeContradictions(transaction: ManagedTransaction, rows: readonly ClaimRow[]): Promise<void> {
  if (rows.length === 0) return;
  const questions = rows.map(({ id, topic, polarity }) => ({ claim: id, topic, polarity }));
  const found = await readRows<Opposite>(transaction, findOpposites(questions));
  if (found.length === 0) return;
  const toldOf = await readTellings(
    transaction,
    found.map(({ opposite }) => opposite),
  );
  const asked = new Map(rows.map((row) => [row.id, row]));
  const pairs = new Map<string, Contradiction>();
  for (const answer of found) {
    const row = asked.get(answer.claim);
    const compared = row && compare(row, answer, toldOf(answer.opposite));
    // Where both sides come with this batch, each finds the other.
    if (compared?.isSo) pairs.set(`${compared.pair.affirmed} ${compared.pair.negated}`, compared.pair);
  }
  await createRelationships(transaction, createContradictions([...pairs.values()]), pairs.size);
}
