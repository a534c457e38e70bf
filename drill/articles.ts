import { createArticleGenerator } from '../bench/generate/generate-article.ts';
import { createRandom, type Random } from '../bench/generate/random.ts';
import type { ArticleSubmission } from '../schema/article.ts';

/** Enough of each article to find claims in; the faults are the matter here, not the reading. */
const CHARACTERS = 1500;

/** The same seed gives the same articles. */
export function makeArticles(seed: number, count: number): ArticleSubmission[] {
  const generate = createArticleGenerator(seed);
  return Array.from({ length: count }, (_, number) => {
    const article = generate(number);
    return { ...article, text: article.text.slice(0, CHARACTERS) };
  });
}

/** A copy in another order, the same one for the same source of chance. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(random.integer(0, rest.length - 1), 1));
}

/** A source of chance for one use of a seed, so that a further use does not change the others. */
export function chanceFor(seed: number, use: 'order' | 'schedule' | 'victims'): Random {
  return createRandom(seed, ['order', 'schedule', 'victims'].indexOf(use) + 1_000_000);
}
