import { EmptyArticleError } from './pipeline/clean/empty-article-error.ts';
import { loadResources } from './pipeline/resources.ts';
import { type ArticleInput, type Reading, readArticle } from './pipeline/run-pipeline.ts';

const resources = loadResources();

/**
 * The entry of a reading thread. What no further attempt can mend goes back as a value, because the class of an
 * error does not survive the way from one thread to another.
 */
export function readOnThread(article: ArticleInput): Reading | { permanent: string } {
  try {
    return readArticle(article, resources, () => performance.now());
  } catch (error) {
    if (error instanceof EmptyArticleError) return { permanent: error.message };
    throw error;
  }
}

// Piscina calls the default export.
// biome-ignore lint/style/noDefaultExport: the thread pool demands it
export default readOnThread;
