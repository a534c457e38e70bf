import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../run-statement.ts';
import type { ArticleContent } from './article-to-save.ts';
import { entityRows, mergeNames } from './rows/entity-rows.ts';
import { findEntityNames, type NamedEntity } from './statements/find-entity-names.ts';
import { mergeEntities } from './statements/merge-entities.ts';
import { setEntityNames } from './statements/set-entity-names.ts';

/** Makes the entities of a batch that are not there yet. */
export async function writeEntities(transaction: ManagedTransaction, batch: readonly ArticleContent[]): Promise<void> {
  const entities = entityRows(batch);
  if (entities.length > 0) await write(transaction, mergeEntities(entities));
}

const sameNames = (left: NamedEntity, right: NamedEntity): boolean =>
  left.name === right.name && left.aliases.length === right.aliases.length;

/** Adds the names of a batch to entities that were there before. States never change. */
export async function addNames(transaction: ManagedTransaction, batch: readonly ArticleContent[]): Promise<void> {
  const rows = new Map(entityRows(batch).flatMap((row) => (row.type === 'State' ? [] : [[row.id, row]])));
  if (rows.size === 0) return;
  const ids = [...rows.keys()];
  const known = await readRows<NamedEntity>(transaction, findEntityNames(ids));
  const changed = known.flatMap((entity) => {
    const merged = { id: entity.id, ...mergeNames(entity, rows.get(entity.id) ?? entity) };
    return sameNames(entity, merged) ? [] : [merged];
  });
  if (changed.length > 0) await write(transaction, setEntityNames(changed));
}
