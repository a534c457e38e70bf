import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';
import type { NamedEntity } from './find-entity-names.ts';

export const setEntityNames = (rows: readonly NamedEntity[]): Statement => ({
  text: 'UNWIND $batch.rows AS row MATCH (e:Entity {id: row.id}) SET e.name = row.name, e.aliases = row.aliases',
  params: inBatch({ rows }),
});
