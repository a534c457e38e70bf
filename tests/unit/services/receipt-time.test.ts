import { expect, test } from '@jest/globals';
import { fromMicroseconds, takeReceiptTime, toMicroseconds } from '../../../services/receipt-time.ts';

test('receipt times are times, of now, and each is later than the one before', () => {
  const started = Date.now();
  const times = Array.from({ length: 5000 }, takeReceiptTime);
  expect(new Set(times).size).toBe(times.length);
  expect([...times].sort()).toEqual(times);
  expect(Date.parse(times[0] ?? '')).toBeGreaterThanOrEqual(started);
  expect(Date.parse(times.at(-1) ?? '')).toBeLessThan(Date.now() + 1000);
});

test('microseconds come back as they went', () => {
  const time = '2024-11-06T09:00:00.000042Z';
  expect(fromMicroseconds(toMicroseconds(time))).toBe(time);
  expect(fromMicroseconds(toMicroseconds('2024-11-06T09:00:00.123Z'))).toBe('2024-11-06T09:00:00.123000Z');
});
