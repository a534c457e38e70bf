import type { Statement } from '../../statement.ts';

export const deleteNamings = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $ids AS id MATCH (:Article {id: id})-[n:NAMES]->(:Entity) DELETE n',
  params: { ids },
});
