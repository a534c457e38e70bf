import { describe, expect, test } from '@jest/globals';
import type { History, HistoryBucket } from '../../../schema/history.ts';
import { describeSeries, minuteRows } from '../../../web/workers/history/describe-series.ts';
import { askFrom, completeBuckets, mergeHistory } from '../../../web/workers/history/merge-history.ts';
import {
  lastMinutes,
  pileUp,
  queueDepth,
  stageMeans,
  stageTimes,
  throughput,
} from '../../../web/workers/history/series.ts';

const START = Date.parse('2026-01-01T12:00:00Z');
const iso = (seconds: number): string => new Date(START + seconds * 1000).toISOString();
const bucket = (seconds: number, more: Partial<HistoryBucket> = {}): HistoryBucket => ({
  at: iso(seconds),
  completed: 0,
  failed: 0,
  depth: null,
  workers: null,
  stages: {},
  ...more,
});
const history = (at: number, buckets: HistoryBucket[]): History => ({ at: iso(at), bucketMs: 10_000, buckets });
const run = (from: number, count: number, more: Partial<HistoryBucket> = {}): HistoryBucket[] =>
  Array.from({ length: count }, (_, index) => bucket(from + index * 10, more));

describe('what comes joins what is known', () => {
  test('the last bucket known is asked for again, and stands as it came', () => {
    const known = history(25, [
      bucket(0, { completed: 1 }),
      bucket(10, { completed: 2 }),
      bucket(20, { completed: 3 }),
    ]);
    expect(askFrom(known)).toBe(iso(20));
    const merged = mergeHistory(known, history(36, [bucket(20, { completed: 9 }), bucket(30, { completed: 4 })]));
    expect(merged.buckets.map(({ completed }) => completed)).toEqual([1, 2, 9, 4]);
    expect(merged.at).toBe(iso(36));
  });

  test('what is older than thirty minutes goes', () => {
    const merged = mergeHistory(history(1805, run(0, 181)), history(1865, run(1800, 7)));
    expect(merged.buckets).toHaveLength(181);
    expect(merged.buckets.at(0)?.at).toBe(iso(60));
  });

  test('after so long that there is a hole between, what came stands alone', () => {
    const came = history(9000, run(7200, 181));
    expect(mergeHistory(history(25, run(0, 3)), came)).toBe(came);
  });

  test('the first time everything is asked for', () => {
    expect(askFrom(undefined)).toBeUndefined();
    const came = history(25, run(0, 3));
    expect(mergeHistory(undefined, came)).toBe(came);
  });
});

test('a bucket that still grows is not drawn', () => {
  expect(completeBuckets(history(25, run(0, 3)))).toHaveLength(2);
  expect(completeBuckets(history(30, run(0, 3)))).toHaveLength(3);
});

test('throughput counts the minute before each moment, and nothing where history does not reach back a minute', () => {
  const { times, lines } = throughput(history(80, run(0, 8, { completed: 2, failed: 1 })));
  expect(times.map((time) => time - START / 1000)).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
  expect(lines[0]).toEqual({ label: 'Completed', values: [null, null, null, null, null, 12, 12, 12] });
  expect(lines[1]?.values.at(-1)).toBe(6);
});

test('the queue has a gap where nobody looked', () => {
  const depth = { queued: 5, active: 2, failed: 1 };
  const { lines } = queueDepth(history(30, [bucket(0, { depth }), bucket(10), bucket(20, { depth })]));
  expect(lines.map(({ values }) => values)).toEqual([
    [5, null, 5],
    [2, null, 2],
    [1, null, 1],
  ]);
});

describe('the time of a stage', () => {
  const stages = { save: { articles: 1, ms: 10 }, clean: { articles: 3, ms: 30 } };

  test('is a mean over articles, not over buckets, in the order of the stages', () => {
    const buckets = [bucket(0, { stages }), bucket(10, { stages: { clean: { articles: 1, ms: 50 } } })];
    expect(stageMeans(buckets)).toEqual([
      { stage: 'clean', articles: 4, mean: 20 },
      { stage: 'save', articles: 1, mean: 10 },
    ]);
  });

  test('is taken over the minutes that were chosen', () => {
    const known = history(125, run(0, 13, { stages }));
    expect(lastMinutes(known, 1).map(({ at }) => at)).toEqual(run(60, 7).map(({ at }) => at));
  });

  test('has a gap where no article went through', () => {
    const { lines } = stageTimes(history(130, [...run(0, 6, { stages }), ...run(60, 7)]));
    expect(lines.map(({ label }) => label)).toEqual(['clean', 'save']);
    expect(lines[0]?.values).toEqual([null, null, null, null, null, 10, 10, 10, 10, 10, 10, null, null]);
  });

  test('is piled up', () => {
    const piled = pileUp({
      times: [1, 2],
      lines: [
        { label: 'a', values: [1, null] },
        { label: 'b', values: [2, null] },
      ],
    });
    expect(piled.lines.map(({ values }) => values)).toEqual([
      [1, null],
      [3, null],
    ]);
  });
});

test('a chart says its figures in words and by the minute', () => {
  const series = {
    times: [60, 90, 120],
    lines: [
      { label: 'Queued', values: [4, null, 2] },
      { label: 'Active', values: [null, null, null] },
    ],
  };
  expect(describeSeries('Queue', series, String)).toBe(
    'Queue, over the last 30 minutes. Queued: last 2, least 2, most 4. Active: nothing known.',
  );
  expect(minuteRows(series)).toEqual([
    { time: 120, values: [2, null] },
    { time: 60, values: [4, null] },
  ]);
});
