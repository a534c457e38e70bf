import type { Statement } from '../../statement.ts';

export const deleteNamings = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $ids AS id
MATCH (a:Article {id: id})-[n:NAMES]->(:Entity)
USING INDEX SEEK a:Article(id)
DELETE n`,
  params: { ids },
});
