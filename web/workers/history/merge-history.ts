import type { History, HistoryBucket } from '../../../schema/history.ts';

const SHOWN_MS = 30 * 60_000;

/** From where history has to be asked again: the last bucket known may have grown since. */
export const askFrom = (known: History | undefined): string | undefined => known?.buckets.at(-1)?.at;

/** What was known with what came: buckets that came stand in the place of those known, and what is too old goes. */
export function mergeHistory(known: History | undefined, came: History): History {
  const first = came.buckets[0];
  if (!known || !first) return came;
  const kept = known.buckets.filter(({ at }) => at < first.at);
  const last = kept.at(-1);
  // Known so long ago that there is a hole between: what came then begins where history does.
  if (!last || Date.parse(last.at) + came.bucketMs < Date.parse(first.at)) return came;
  const oldest = Date.parse(came.at) - SHOWN_MS - came.bucketMs;
  return { ...came, buckets: [...kept, ...came.buckets].filter(({ at }) => Date.parse(at) >= oldest) };
}

const end = (bucket: HistoryBucket, bucketMs: number): number => Date.parse(bucket.at) + bucketMs;

/** The buckets that can grow no more. */
export const completeBuckets = ({ at, bucketMs, buckets }: History): HistoryBucket[] =>
  buckets.filter((bucket) => end(bucket, bucketMs) <= Date.parse(at));
