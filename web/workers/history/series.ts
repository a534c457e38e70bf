import type { History, HistoryBucket } from '../../../schema/history.ts';
import { ARTICLE_STAGES, type ArticleStage } from '../../../schema/stages.ts';
import { completeBuckets } from './merge-history.ts';

export type Line = { label: string; values: (number | null)[] };
/** Lines over the same moments, which are in seconds since 1970 as uPlot wants them. */
export type Series = { times: number[]; lines: Line[] };

const MINUTE_MS = 60_000;

/** At the end of each complete bucket, what `measure` says of the minute before; null where history does not reach back so far. */
function overMinutes<Value>(history: History, measure: (minute: HistoryBucket[]) => Value): (Value | null)[] {
  const buckets = completeBuckets(history);
  const size = Math.round(MINUTE_MS / history.bucketMs);
  return buckets.map((_, index) => (index + 1 < size ? null : measure(buckets.slice(index + 1 - size, index + 1))));
}

const endsOf = (history: History): number[] =>
  completeBuckets(history).map(({ at }) => (Date.parse(at) + history.bucketMs) / 1000);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Articles that came to an end in the minute before each moment. */
export function throughput(history: History): Series {
  return {
    times: endsOf(history),
    lines: [
      {
        label: 'Completed',
        values: overMinutes(history, (minute) => sum(minute.map(({ completed }) => completed))),
      },
      { label: 'Failed', values: overMinutes(history, (minute) => sum(minute.map(({ failed }) => failed))) },
    ],
  };
}

/** How the queue stood; nothing where nobody looked. */
export function queueDepth(history: History): Series {
  const depths = completeBuckets(history).map(({ depth }) => depth);
  return {
    times: endsOf(history),
    lines: [
      { label: 'Queued', values: depths.map((depth) => depth?.queued ?? null) },
      { label: 'Active', values: depths.map((depth) => depth?.active ?? null) },
      { label: 'Failed', values: depths.map((depth) => depth?.failed ?? null) },
    ],
  };
}

export type StageMean = { stage: ArticleStage; articles: number; mean: number };

/** Milliseconds that an article took in each stage, on average over some buckets, in the order of the stages. */
export function stageMeans(buckets: readonly HistoryBucket[]): StageMean[] {
  return ARTICLE_STAGES.flatMap((stage) => {
    const totals = buckets.map(({ stages }) => stages[stage]).filter((total) => total !== undefined);
    const articles = sum(totals.map((total) => total.articles));
    return articles === 0 ? [] : [{ stage, articles, mean: sum(totals.map(({ ms }) => ms)) / articles }];
  });
}

/** The buckets that touch the last minutes before the answer. */
export const lastMinutes = ({ at, bucketMs, buckets }: History, minutes: number): HistoryBucket[] =>
  buckets.filter((bucket) => Date.parse(bucket.at) + bucketMs > Date.parse(at) - minutes * MINUTE_MS);

/** The mean of each stage over the minute before each moment, in milliseconds; nothing where no article went through. */
export function stageTimes(history: History): Series {
  const means = overMinutes(history, (minute) => new Map(stageMeans(minute).map(({ stage, mean }) => [stage, mean])));
  const known = ARTICLE_STAGES.filter((stage) => means.some((minute) => minute?.has(stage)));
  return {
    times: endsOf(history),
    lines: known.map((stage) => ({
      label: stage,
      values: means.map((minute) => (minute === null || minute.size === 0 ? null : (minute.get(stage) ?? 0))),
    })),
  };
}

/** Each line on top of those before it, for areas that are piled up. */
export function pileUp({ times, lines }: Series): Series {
  const heights: (number | null)[] = times.map(() => 0);
  return {
    times,
    lines: lines.map(({ label, values }) => ({
      label,
      values: values.map((value, index) => {
        const height = value === null ? null : (heights[index] ?? 0) + value;
        heights[index] = height;
        return height;
      }),
    })),
  };
}
