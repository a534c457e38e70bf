/** The times of one kind of query in milliseconds, the slowest twentieth left aside in `p95`. */
export type Latencies = { readonly count: number; readonly median: number; readonly p95: number };

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;

export function summarize(milliseconds: readonly number[]): Latencies {
  const sorted = [...milliseconds].sort((left, right) => left - right);
  return { count: sorted.length, median: at(sorted, 0.5), p95: at(sorted, 0.95) };
}

/** How long the work takes, in milliseconds. */
export async function clock(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
