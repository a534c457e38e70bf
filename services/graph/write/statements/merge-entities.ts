import type { ExtractedEntity } from '../../../../schema/extraction.ts';
import type { EntityType } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';

/** Makes the entities that are not there yet. Those that are there keep their names; `set-entity-names` sees to them. */
export const mergeEntities = (type: EntityType, entities: readonly ExtractedEntity[]): Statement => ({
  text: `
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e:${type}, e = row`,
  params: { rows: entities.map(({ type: _, ...properties }) => properties) },
});
