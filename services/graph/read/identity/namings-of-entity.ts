import type { Naming } from '../../../../schema/identity-change.ts';
import type { Statement } from '../../statement.ts';

type Nullable<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> | null };
type Article = Naming['article'];

export type NamingRow = Nullable<Required<Omit<Naming, 'article'>>> & {
  article: Nullable<Required<Article>> & { id: string };
};

/** What articles call an entity, in the order of their ids. */
export const namingsOfEntity = (id: string, after: string, limit: number): Statement => ({
  text: `
MATCH (:Entity {id: $id})<-[n:NAMES]-(a:Article)
WHERE a.id > $after
WITH n, a ORDER BY a.id LIMIT $limit
RETURN a {.id, .title, .publisher, .publishedAt} AS article, n.name AS name, n.aliases AS aliases,
       n.evidence AS evidence, n.score AS score, n.decidedFrom AS decidedFrom
ORDER BY article.id`,
  params: { id, after, limit },
});
