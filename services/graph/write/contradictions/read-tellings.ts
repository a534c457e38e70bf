import type { ManagedTransaction } from 'neo4j-driver';
import { readRows } from '../../run-statement.ts';
import { sortedUnique } from '../rows/compare-text.ts';
import { findTellings, type StoredTellings } from '../statements/find-tellings.ts';
import type { ComparedClaim, Tellings } from './contradicts.ts';

/** One side of a pair as the graph has it. */
export type StoredSide = { id: string } & Pick<ComparedClaim, 'status'> & { time: string | null };

const NEVER: Tellings = { days: [], isUndated: false };

/** When the claims without a time among these were told; of the others it does not matter. */
export async function readTellings(
  transaction: ManagedTransaction,
  claims: readonly StoredSide[],
): Promise<(claim: StoredSide) => Pick<ComparedClaim, 'status' | 'time' | 'told'>> {
  const ids = sortedUnique(claims.filter(({ time }) => time === null).map(({ id }) => id));
  const rows = ids.length > 0 ? await readRows<StoredTellings>(transaction, findTellings(ids)) : [];
  const tellings = new Map<string, Tellings>(rows.map(({ id, ...told }) => [id, told]));
  return ({ id, status, time }) => ({ status, time: time ?? undefined, told: tellings.get(id) ?? NEVER });
}
