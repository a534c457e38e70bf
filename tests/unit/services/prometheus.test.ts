import { expect, test } from '@jest/globals';
import { stageHistogram } from '../../../services/metrics/prometheus.ts';
import { type Counters, countArticle, countFailure } from '../../../services/metrics/stage-metrics.ts';

test('durations become a cumulative histogram in seconds', () => {
  const counters: Counters = new Map();
  for (const milliseconds of [0.5, 4, 4, 60_000]) countArticle(counters, { clean: milliseconds });
  const values = stageHistogram(counters, 'seconds');
  const named = (name: string) => values.find((each) => 'metricName' in each && each.metricName === name)?.value;
  const at = (le: string) => values.find(({ labels }) => labels.le === le)?.value;
  expect([at('0.001'), at('0.0025'), at('0.005'), at('30'), at('+Inf')]).toEqual([1, 1, 3, 3, 4]);
  expect(named('seconds_sum')).toBeCloseTo(60.0085);
  expect(named('seconds_count')).toBe(4);
});

test('an article has failed only when no attempt is left', () => {
  const counters: Counters = new Map();
  countFailure(counters, 'ServiceUnavailable', false);
  countFailure(counters, 'ServiceUnavailable', true);
  expect(Object.fromEntries(counters)).toEqual({ 'failures|ServiceUnavailable': 2, 'articles|failed': 1 });
});
