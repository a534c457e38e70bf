import type { ArticleCounts, ArticleMetadata } from '../../../schema/article.ts';

/** An article as the graph has it: what is known of it, who read it, and how much was found in it. */
export type StoredArticle = {
  article: ArticleMetadata;
  extractor: string;
  extractorVersion: string;
  counts: ArticleCounts;
  /** The id of the article that it reprints. */
  duplicateOf?: string;
  /** The id of the revision after it. */
  supersededBy?: string;
};

/** What every question about articles returns for its `a`; the first two counts come from degrees, without a walk. */
export const STORED_ARTICLE = `
a {.*} AS properties,
head([(a)-[:REPRINTS]->(original) | original.id]) AS duplicateOf,
head([(a)<-[:REVISES]-(after) | after.id]) AS supersededBy,
COUNT { (a)-[:HAS_SENTENCE]->() } AS sentences,
COUNT { (a)-[:NAMES]->() } AS entities,
COUNT { MATCH (a)-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(c:Claim) RETURN DISTINCT c } AS claims`;

export type StoredArticleRow = ArticleCounts & {
  properties: ArticleMetadata & { extractor: string; extractorVersion: string; story?: string };
  duplicateOf: string | null;
  supersededBy: string | null;
};

export function toStoredArticle(row: StoredArticleRow): StoredArticle {
  const { properties, sentences, entities, claims, duplicateOf, supersededBy } = row;
  const { extractor, extractorVersion, story: _, ...article } = properties;
  return {
    article,
    extractor,
    extractorVersion,
    counts: { sentences, entities, claims },
    ...(duplicateOf !== null && { duplicateOf }),
    ...(supersededBy !== null && { supersededBy }),
  };
}
