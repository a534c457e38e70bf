import { type GraphOptions, openGraph } from '../../services/graph/driver.ts';
import type { ArticleToSave } from '../../services/graph/write/article-to-save.ts';
import { saveArticles } from '../../services/graph/write/save-articles.ts';

export type WriteAlone = { readonly articlesPerSecond: number; readonly relationshipsPerSecond: number };

/** The size of the groups in which a busy worker commits. */
const GROUP = 64;

/** The relationships that a write creates, leaving aside those between claims and entities that may be there already. */
function countRelationships({ extraction: { sentences, mentions, claims } }: ArticleToSave): number {
  return sentences.length + mentions.length + claims.reduce((total, { evidence }) => total + evidence.length, 0);
}

/** Writes articles that were read before, group by group, with nothing else in the way: what the graph alone can do. */
export async function writeAlone(access: GraphOptions, articles: readonly ArticleToSave[]): Promise<WriteAlone> {
  const graph = openGraph(access);
  try {
    const started = performance.now();
    for (let at = 0; at < articles.length; at += GROUP) await saveArticles(graph, articles.slice(at, at + GROUP));
    const seconds = (performance.now() - started) / 1000;
    const relationships = articles.reduce((total, article) => total + countRelationships(article), 0);
    return { articlesPerSecond: articles.length / seconds, relationshipsPerSecond: relationships / seconds };
  } finally {
    await graph.close();
  }
}
