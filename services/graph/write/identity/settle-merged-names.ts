import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../../run-statement.ts';
import { compareText, sortedUnique } from '../rows/compare-text.ts';
import { findMergedNames, type MergedNames } from './statements/find-merged-names.ts';
import { nameEntities } from './statements/name-entities.ts';

/**
 * Whoever was merged into another lends it aliases, and a name only while it has none of its own: "Wm. Ruto", merged
 * into "William Ruto", must not give its name to both. To be called after names were added or taken away.
 */
export async function settleMergedNames(transaction: ManagedTransaction, entities: Iterable<string>): Promise<void> {
  const ids = sortedUnique(entities);
  if (ids.length === 0) return;
  const merged = await readRows<MergedNames>(transaction, findMergedNames(ids));
  const rows = merged.flatMap(({ id, name, own, borrowed }) => {
    const [settled] = (own.length > 0 ? own : borrowed).sort(compareText);
    return settled === undefined || settled === name ? [] : [{ id, name: settled }];
  });
  if (rows.length > 0) await write(transaction, nameEntities(rows));
}
