import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { formatIngest } from '../../../bench/ingest/format-ingest.ts';
import { conclude, toPlainFigures } from '../../../bench/ingest/ingest-figures.ts';
import { mergePeaks, readMemory } from '../../../bench/ingest/process-memory.ts';
import type { BatchResult } from '../../../bench/ingest/run-batch.ts';
import { readSamples, type ServiceCounters } from '../../../bench/ingest/scrape-metrics.ts';
import { stageTimesBetween } from '../../../bench/ingest/stage-times.ts';
import { readBenchOptions } from '../../../bench/options.ts';
import { formatTable, showNumber } from '../../../bench/report.ts';

const METRICS = `# HELP newsgraph_stage_duration_seconds Time
# TYPE newsgraph_stage_duration_seconds histogram
newsgraph_stage_duration_seconds_bucket{stage="clean",le="0.1"} 7
newsgraph_stage_duration_seconds_sum{stage="clean"} 0.5
newsgraph_stage_duration_seconds_sum{app="x",stage="save"} 1.25e+1
newsgraph_stage_duration_seconds_count{stage="clean"} 7
process_cpu_seconds_total 3
`;

describe('metrics', () => {
  test('are read by one label, whatever other labels there are', () => {
    const sums = readSamples(METRICS, 'newsgraph_stage_duration_seconds_sum', 'stage');
    expect([...sums]).toEqual([
      ['clean', 0.5],
      ['save', 12.5],
    ]);
    expect(readSamples(METRICS, 'nothing', 'stage').size).toBe(0);
  });

  test('give the mean time of a stage between two looks', () => {
    const look = (seconds: number, count: number): ServiceCounters => ({
      stageSeconds: new Map([['clean', seconds]]),
      stageCounts: new Map([['clean', count]]),
      completed: count,
      failed: 0,
      open: 0,
    });
    expect(stageTimesBetween(look(1, 10), look(3, 20))).toEqual([{ stage: 'clean', ms: 200 }]);
    expect(stageTimesBetween(look(1, 10), look(1, 10))).toEqual([{ stage: 'clean', ms: 0 }]);
  });
});

test('memory is read of a process and its children, and its peaks are kept', async () => {
  const program =
    'require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 20000)"], {stdio: "ignore"});';
  const child: ChildProcess = spawn(process.execPath, [
    '-e',
    `${program} console.log("up"); setTimeout(() => {}, 20000)`,
  ]);
  if (child.stdout) await once(child.stdout, 'data');
  const alone = await readMemory(process.pid);
  const family = await readMemory(child.pid ?? 0);
  child.kill('SIGKILL');
  const megabytes = family.get('other') ?? 0;
  expect(megabytes).toBeGreaterThan(20);
  expect(alone.get('other')).toBeGreaterThan(megabytes);
  const peaks = new Map([['Redis', 5]]);
  mergePeaks(
    peaks,
    new Map([
      ['Redis', 3],
      ['API', 9],
    ]),
  );
  expect(Object.fromEntries(peaks)).toEqual({ Redis: 5, API: 9 });
});

describe('figures', () => {
  const batch = (articlesPerSecond: number): BatchResult => ({
    first: 0,
    count: 100,
    seconds: 100 / articlesPerSecond,
    postingSeconds: 1,
    articlesPerSecond,
    failed: 0,
    stages: [{ stage: 'clean', ms: 2 }],
    memory: new Map([['API', 120]]),
  });
  const measured = {
    seed: 1,
    readingThreads: 1,
    reading: 50,
    writing: { articlesPerSecond: 100, relationshipsPerSecond: 9000 },
    peer: { articlesPerSecond: 10, said: 'peer: 10 articles/s' },
  };

  test('say what is slowest, how near the whole comes to it, and what the growing graph costs', () => {
    const figures = conclude({ ...measured, batches: [batch(50), batch(40)] });
    expect(figures).toMatchObject({ whole: 40, slowest: 'reading', growth: 1.25 });
    const text = formatIngest(figures);
    expect(text).toContain('The slowest part is the reading; the whole comes to 80 % of it.');
    expect(text).toContain('took 1.25 times');
    expect(text).toContain('4 times the peer');
    expect(JSON.parse(JSON.stringify(toPlainFigures(figures))).batches[0].memory).toEqual({ API: 120 });
  });

  test('of one batch tell nothing of growth', () => {
    expect(conclude({ ...measured, batches: [batch(50)] }).growth).toBeUndefined();
  });

  test.each([
    [1234.5, '1,235'],
    [12.345, '12.3'],
    [0.012345, '0.0123'],
    [Number.NaN, '–'],
  ])('%d is shown as %s', (value, shown) => expect(showNumber(value)).toBe(shown));

  test('line up in columns', () => {
    expect(
      formatTable([
        ['a', 'bbb'],
        ['cc', 1],
      ]),
    ).toBe('  a   bbb\n  cc    1');
  });
});

describe('the command line of the benchmark', () => {
  test.each([
    [[], 'ingest', [1000, 10000, 10000]],
    [['--quick'], 'ingest', [200, 500, 500]],
    [['ingest', '--articles', '10,20'], 'ingest', [10, 20]],
  ])('%j', (args, suite, articles) => expect(readBenchOptions(args)).toMatchObject({ suite, articles }));

  test.each([[['--articles', '10,x']], [['a', 'b']], [['--seed', '0']], [['--what']]])('refuses %j', (args) => {
    expect(() => readBenchOptions(args)).toThrow();
  });
});
