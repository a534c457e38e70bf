import type { Statement } from '../../statement.ts';
import { typeOf } from '../entity-view.ts';

/** Entities by id, in the order of the ids; those that are not there are left out. The count is a degree, and costs nothing. */
export const nodesByIds = (ids: readonly string[]): Statement => ({
  text: `
UNWIND range(0, size($ids) - 1) AS place
MATCH (e:Entity {id: $ids[place]})
RETURN e.id AS id, e.name AS name, ${typeOf('e')} AS type,
  COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } AS claims
ORDER BY place`,
  params: { ids },
});
