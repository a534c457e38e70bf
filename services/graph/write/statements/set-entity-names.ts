import type { Statement } from '../../statement.ts';
import type { NamedEntity } from './find-entity-names.ts';

export const setEntityNames = (rows: readonly NamedEntity[]): Statement => ({
  text: 'UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.name = row.name, e.aliases = row.aliases',
  params: { rows },
});
