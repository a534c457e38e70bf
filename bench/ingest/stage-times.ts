import type { ServiceCounters } from './scrape-metrics.ts';

/** Mean milliseconds of one article in one stage. */
export type StageTime = { readonly stage: string; readonly ms: number };

/** What each stage took between two looks at the counters, in the order in which the stages first appear. */
export function stageTimesBetween(before: ServiceCounters, after: ServiceCounters): StageTime[] {
  return [...after.stageSeconds].map(([stage, seconds]) => {
    const articles = (after.stageCounts.get(stage) ?? 0) - (before.stageCounts.get(stage) ?? 0);
    const spent = seconds - (before.stageSeconds.get(stage) ?? 0);
    return { stage, ms: articles === 0 ? 0 : (1000 * spent) / articles };
  });
}
