import type { ManagedTransaction } from 'neo4j-driver';
import type { ExtractedEntity } from '../../../schema/extraction.ts';
import { readRows, write } from '../run-statement.ts';
import type { ArticleToSave } from './article-to-save.ts';
import { entityRows, mergeNames } from './rows/entity-rows.ts';
import { findEntityNames } from './statements/find-entity-names.ts';
import { lockEntities } from './statements/lock-entities.ts';
import { mergeEntities, type NamedEntity } from './statements/merge-entities.ts';
import { setEntityNames } from './statements/set-entity-names.ts';

/** The entities that lack a name of this batch, with it. States never change. */
function withNewNames(known: readonly NamedEntity[], rows: ReadonlyMap<string, ExtractedEntity>): NamedEntity[] {
  return known.flatMap((entity) => {
    const row = rows.get(entity.id);
    if (!row || row.type === 'State') return [];
    const merged = { id: entity.id, ...mergeNames(entity, row) };
    return merged.name === entity.name && merged.aliases.length === entity.aliases.length ? [] : [merged];
  });
}

/**
 * Makes the entities of a batch that are not there yet, and adds names to those that are. Few lack one, and only
 * these are locked; the second look comes after the lock, or two writers would lose each other's names.
 */
export async function writeEntities(transaction: ManagedTransaction, batch: readonly ArticleToSave[]): Promise<void> {
  const rows = new Map(entityRows(batch).map((row) => [row.id, row]));
  if (rows.size === 0) return;
  const found = await readRows<NamedEntity>(transaction, mergeEntities([...rows.values()]));
  const ids = withNewNames(found, rows).map(({ id }) => id);
  if (ids.length === 0) return;
  const [, known] = await Promise.all([
    write(transaction, lockEntities(ids)),
    readRows<NamedEntity>(transaction, findEntityNames(ids)),
  ]);
  await write(transaction, setEntityNames(withNewNames(known, rows)));
}
