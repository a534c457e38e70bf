import type { ExtractedEntity } from '../../../../schema/extraction.ts';
import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** Makes the entities that are not there yet. Those that are there keep their names; `set-entity-names` sees to them. */
export const mergeEntities = (entities: readonly ExtractedEntity[]): Statement => ({
  text: `
UNWIND $batch.rows AS row
MERGE (e:Entity {id: row.properties.id})
ON CREATE SET e:$(row.type), e = row.properties`,
  params: inBatch({
    rows: entities.map(({ type, id, name, aliases, iso2, iso3 }) => ({
      type,
      properties: { id, name, aliases, iso2, iso3 },
    })),
  }),
});
