import type { ArticleSubmission } from '../schema/article.ts';
import { chanceFor } from './articles.ts';
import { postArticles } from './post-articles.ts';
import { emptyTally, findLosses } from './tally.ts';

/** Sends the articles through the service at `url` in the order of their numbers, and leaves it in peace. Throws when one does not arrive. */
export async function runCalm(url: string, articles: readonly ArticleSubmission[]): Promise<void> {
  const tally = emptyTally();
  await postArticles({
    url,
    articles: articles.map((article, number) => ({ number, article })),
    random: chanceFor(1, 'order'),
    tally,
    limit: () => articles.length,
    signal: new AbortController().signal,
  });
  const losses = findLosses(tally, articles.length);
  if (losses.length > 0) throw new Error(`the undisturbed run lost articles: ${losses[0]}`);
}
