import { describe, expect, test } from '@jest/globals';
import { addedShare, type CypherFigures, memoryGrowth } from '../../../bench/cypher/cypher-figures.ts';
import { formatCypher } from '../../../bench/cypher/format-cypher.ts';
import { summarize } from '../../../bench/cypher/latencies.ts';
import { readBenchOptions } from '../../../bench/options.ts';
import { SUITES } from '../../../bench/suites.ts';

const latencies = (median: number, p95: number) => ({ count: 10, median, p95 });
const stream = (rows: number, apiMb: number) => ({
  rows,
  seconds: 1,
  rowsPerSecond: rows,
  megabytesPerSecond: 1,
  apiMb,
});

const FIGURES: CypherFigures = {
  repeated: { bare: latencies(10, 20), guarded: latencies(11, 30), http: latencies(15, 40) },
  unseen: { bare: latencies(20, 30), guarded: latencies(30, 60), http: latencies(40, 90) },
  streams: [stream(10_000, 150), stream(1_000_000, 190), stream(1_000_000, 192)],
  loads: [{ kind: 'unbounded path', atOnce: 4, idle: latencies(1, 2), busy: latencies(2, 5), ratio: 2.5 }],
};

describe('the figures of the Cypher benchmark', () => {
  test('are the middle and the slowest twentieth of all times', () => {
    const times = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(summarize(times)).toEqual({ count: 100, median: 51, p95: 96 });
    expect(summarize([7])).toEqual({ count: 1, median: 7, p95: 7 });
    expect(summarize([])).toEqual({ count: 0, median: Number.NaN, p95: Number.NaN });
  });

  test('set every way beside the bare driver, and the last stream beside those before', () => {
    const { guarded, bare } = FIGURES.repeated;
    expect(addedShare(guarded, bare).median).toBeCloseTo(0.1, 10);
    expect(addedShare(guarded, bare).p95).toBeCloseTo(0.5, 10);
    expect(memoryGrowth(FIGURES)).toEqual({ all: 42, last: 2 });
  });

  test('are told to people', () => {
    const text = formatCypher(FIGURES);
    expect(text).toContain('add +10 % to the bare driver');
    expect(text).toContain('rises by 42 MB, of that 2 MB with the last');
    expect(text).toMatch(/unbounded path +4 +1 +2 +2 +5 +2\.5/);
  });

  test('belong to a suite of their own', () => {
    expect(SUITES).toHaveProperty('cypher');
    expect(readBenchOptions(['cypher', '--quick']).articles).toEqual([300]);
  });
});
