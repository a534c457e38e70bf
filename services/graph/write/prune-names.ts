import type { ManagedTransaction } from 'neo4j-driver';
import { readRows, write } from '../run-statement.ts';
import { findGivenNames, type GivenNames } from './retract/find-given-names.ts';
import { type DoubtfulNames, findLostNames, type LostNames } from './retract/find-lost-names.ts';
import { compareText } from './rows/compare-text.ts';
import { setEntityNames } from './statements/set-entity-names.ts';

/** The smallest canonical name that the remaining articles give, for entities whose name went. */
async function findNextNames(
  transaction: ManagedTransaction,
  entities: readonly LostNames[],
): Promise<Map<string, string>> {
  const ids = entities.filter(({ nameIsLost }) => nameIsLost).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const given = await readRows<GivenNames>(transaction, findGivenNames(ids));
  return new Map(
    given.flatMap(({ id, names }) => {
      const [smallest] = names.sort(compareText);
      return smallest === undefined ? [] : [[id, smallest]];
    }),
  );
}

/**
 * Takes names away that no remaining article uses, so that an entity is what it would be had the retracted articles
 * never come. Those that are gone by now are passed over.
 */
export async function pruneNames(transaction: ManagedTransaction, doubtful: readonly DoubtfulNames[]): Promise<void> {
  if (doubtful.length === 0) return;
  const entities = await readRows<LostNames>(transaction, findLostNames(doubtful));
  const next = await findNextNames(transaction, entities);
  const changed = entities
    .filter(({ lost, nameIsLost }) => nameIsLost || lost.length > 0)
    .map(({ id, name, aliases, lost }) => ({
      id,
      name: next.get(id) ?? name,
      aliases: aliases.filter((alias) => !lost.includes(alias)),
    }));
  if (changed.length > 0) await write(transaction, setEntityNames(changed));
}
