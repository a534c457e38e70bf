import type { Statement } from '../../statement.ts';

export const deleteArticleNodes = (ids: readonly string[]): Statement => ({
  text: 'UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a',
  params: { ids },
});
