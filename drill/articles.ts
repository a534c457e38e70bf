import { createArticleGenerator } from '../bench/generate/generate-article.ts';
import { createRandom, type Random } from '../bench/generate/random.ts';
import type { ArticleSubmission } from '../schema/article.ts';

/** An article by its number. One that is to be withdrawn must leave nothing, and the undisturbed run never sees it. */
export type DrillArticle = {
  readonly number: number;
  readonly article: ArticleSubmission;
  readonly isWithdrawn: boolean;
};

/** Enough of each article to find claims in; the faults are the matter here, not the reading. */
const CHARACTERS = 1500;
const REPRINTED_CHARACTERS = 1300;
/** One article in so many is of this kind. */
const CORRECTION = 20;
const REPRINT = 25;
/** Never one of the others or what they are made of: whether a correction that is withdrawn brings back what it corrected is no matter here. */
const WITHDRAWAL = { every: 15, at: 7 };
const LATER_MS = 3_600_000;

const isLast = (number: number, every: number): boolean => number % every === every - 1;

/**
 * The same seed gives the same articles. Some are corrections of the one before (same address, other words, later), some reprints of it
 * (other headline and paper, shorter), some are to be withdrawn.
 */
export function makeArticles(seed: number, count: number): DrillArticle[] {
  const generate = createArticleGenerator(seed);
  const make = (number: number): ArticleSubmission => {
    const own = generate(number);
    if (isLast(number, CORRECTION)) {
      const before = generate(number - 1);
      const publishedAt = new Date(Date.parse(before.publishedAt) + LATER_MS).toISOString();
      return { ...before, publishedAt, text: own.text.slice(0, CHARACTERS) };
    }
    if (isLast(number, REPRINT)) return { ...own, text: generate(number - 1).text.slice(0, REPRINTED_CHARACTERS) };
    return { ...own, text: own.text.slice(0, CHARACTERS) };
  };
  return Array.from({ length: count }, (_, number) => ({
    number,
    article: make(number),
    isWithdrawn: number % WITHDRAWAL.every === WITHDRAWAL.at,
  }));
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
