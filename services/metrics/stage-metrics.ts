import type { StageTimings } from '../../schema/article.ts';

/**
 * Counters that every worker adds to and the API shows at `/metrics`. They live in one Redis hash, so that any
 * number of workers and API processes, started and stopped at any time, count together.
 * Field names: `articles|<outcome>`, `failures|<kind>`, `stage|<stage>|sum`, `stage|<stage>|count`, `stage|<stage>|<upper bound in seconds>`.
 */
export type Counters = Map<string, number>;

/** Upper bounds of the histogram of stage durations, in seconds. */
export const DURATION_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;

const add = (counters: Counters, field: string, amount: number): void => {
  counters.set(field, (counters.get(field) ?? 0) + amount);
};

export function countArticle(counters: Counters, timings: StageTimings): void {
  add(counters, 'articles|completed', 1);
  for (const [stage, milliseconds] of Object.entries(timings)) {
    const seconds = milliseconds / 1000;
    add(counters, `stage|${stage}|sum`, seconds);
    add(counters, `stage|${stage}|count`, 1);
    const bucket = DURATION_BUCKETS.find((bound) => seconds <= bound);
    if (bucket !== undefined) add(counters, `stage|${stage}|${bucket}`, 1);
  }
}

/** `final`: no further attempt follows, so that the article itself has failed. */
export function countFailure(counters: Counters, kind: string, final: boolean): void {
  add(counters, `failures|${kind}`, 1);
  if (final) add(counters, 'articles|failed', 1);
}
