import type { ArticleCounts, ArticleMetadata } from '../../../schema/article.ts';

/** An article as the graph has it: what is known of it, who read it, and how much was found in it. */
export type StoredArticle = {
  article: ArticleMetadata;
  extractor: string;
  extractorVersion: string;
  counts: ArticleCounts;
};

/** What every question about articles returns for its `a`; the first two counts come from degrees, without a walk. */
export const STORED_ARTICLE = `
a {.*} AS properties,
COUNT { (a)-[:HAS_SENTENCE]->() } AS sentences,
COUNT { (a)-[:NAMES]->() } AS entities,
COUNT { MATCH (a)-[:HAS_SENTENCE]->(:Sentence)<-[:STATED_IN]-(c:Claim) RETURN DISTINCT c } AS claims`;

export type StoredArticleRow = ArticleCounts & {
  properties: ArticleMetadata & { extractor: string; extractorVersion: string };
};

export function toStoredArticle({ properties, sentences, entities, claims }: StoredArticleRow): StoredArticle {
  const { extractor, extractorVersion, ...article } = properties;
  return { article, extractor, extractorVersion, counts: { sentences, entities, claims } };
}
