import type { ExtractedEntity } from '../../../../schema/extraction.ts';
import type { Statement } from '../../statement.ts';
import type { EntityNames } from '../rows/entity-rows.ts';

export type NamedEntity = EntityNames & { id: string };

/**
 * Makes the entities that are not there yet and tells the names of all. Those that are there keep their names;
 * `set-entity-names` sees to them. Until the end of the transaction nobody takes any of these names away, because the
 * look-up by id shares the lock that `lock-names` takes for itself.
 */
export const mergeEntities = (entities: readonly ExtractedEntity[]): Statement => ({
  text: `
UNWIND $rows AS row
MERGE (e:Entity {id: row.properties.id})
ON CREATE SET e:$(row.type), e = row.properties
RETURN e.id AS id, e.name AS name, e.aliases AS aliases`,
  params: { rows: entities.map(({ type, ...properties }) => ({ type, properties })) },
});
