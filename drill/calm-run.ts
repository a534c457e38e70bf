import type { ReadyMessage } from '../cli/service/own-service.ts';
import type { ArticleSubmission } from '../schema/article.ts';
import { chanceFor } from './articles.ts';
import { postArticles } from './post-articles.ts';
import { emptyTally, findLosses } from './tally.ts';

/** Sends the articles through a service in the order of their numbers, and leaves it in peace. Throws when one does not arrive. */
export async function runCalm(
  { api }: Pick<ReadyMessage, 'api'>,
  articles: readonly ArticleSubmission[],
  withinMs: number,
): Promise<void> {
  const tally = emptyTally();
  await postArticles({
    url: api,
    articles: articles.map((article, number) => ({ number, article })),
    random: chanceFor(1, 'order'),
    tally,
    limit: () => articles.length,
    signal: AbortSignal.timeout(withinMs),
  });
  const losses = findLosses(tally, articles.length);
  if (losses.length > 0) throw new Error(`the undisturbed run lost articles: ${losses[0]}`);
}
