import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { EntityNames } from '../rows/entity-rows.ts';

export type NamedEntity = EntityNames & { id: string };

export const findEntityNames = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $batch.ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, e.name AS name, e.aliases AS aliases',
  params: inBatch({ ids }),
});
