import { describe, expect, test } from '@jest/globals';
import { readBenchOptions } from '../../../bench/options.ts';
import { formatStages } from '../../../bench/stages/format-stages.ts';
import { concludeStages } from '../../../bench/stages/stage-figures.ts';
import { SUITES } from '../../../bench/suites.ts';

describe('the figures of the stages', () => {
  const readings = [
    [
      { model: 100, clean: 4, annotate: 1 },
      { model: 900, clean: 5, annotate: 1 },
      { model: 100, clean: 90, annotate: 1 },
    ],
    [{ model: 100, clean: 5, annotate: 1 }],
  ];

  test('take the middle reading of each article, and set every stage beside the model', () => {
    const figures = concludeStages(1000, readings);
    expect(figures.stages).toEqual([
      { stage: 'model', wordsPerSecond: 5000, ofModel: 1 },
      { stage: 'clean', wordsPerSecond: 100_000, ofModel: 0.05 },
      { stage: 'annotate', wordsPerSecond: 500_000, ofModel: 0.01 },
    ]);
    expect(figures.besideModel).toBeCloseTo(0.06, 10);
    expect(figures.wordsPerSecond).toBeCloseTo(1000 / 0.212, 6);
    expect(formatStages(figures)).toContain("Everything beside the model takes 6 % of the model's time");
  });

  test('belong to a suite of their own', () => {
    expect(SUITES).toHaveProperty('stages');
    expect(readBenchOptions(['stages', '--quick']).articles).toEqual([30]);
  });
});
