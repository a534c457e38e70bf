import { chanceFor, type DrillArticle } from './articles.ts';
import { postArticles } from './post-articles.ts';
import { emptyTally, findLosses } from './tally.ts';

/**
 * Sends the articles that are not to be withdrawn through the service at `url`, in the order of their numbers, and leaves it in peace.
 * Throws when one does not arrive.
 */
export async function runCalm(url: string, articles: readonly DrillArticle[]): Promise<void> {
  const tally = emptyTally();
  const kept = articles.filter(({ isWithdrawn }) => !isWithdrawn);
  await postArticles({
    url,
    articles: kept,
    random: chanceFor(1, 'order'),
    tally,
    limit: () => kept.length,
    signal: new AbortController().signal,
  });
  const losses = findLosses(tally, kept);
  if (losses.length > 0) throw new Error(`the undisturbed run lost articles: ${losses[0]}`);
}
