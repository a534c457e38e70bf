import type { ExtractedEntity } from '../../../../schema/extraction.ts';
import type { Statement } from '../../statement.ts';

/** Makes the entities that are not there yet. Those that are there keep their names; `set-entity-names` sees to them. */
export const mergeEntities = (entities: readonly ExtractedEntity[]): Statement => ({
  text: `
UNWIND $rows AS row
MERGE (e:Entity {id: row.properties.id})
ON CREATE SET e:$(row.type), e = row.properties`,
  params: { rows: entities.map(({ type, ...properties }) => ({ type, properties })) },
});
