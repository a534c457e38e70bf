import { describe, expect, test } from '@jest/globals';
import type { ActiveArticle, ServiceStatus } from '../../../schema/status.ts';
import { describeHealth } from '../../../web/workers/figures/describe-health.ts';
import { formatCount, formatDuration, formatMoment, formatMs } from '../../../web/workers/format.ts';
import { rememberKnown, workersAlive } from '../../../web/workers/last-known.ts';
import { describeStages, orderActive } from '../../../web/workers/tables/order-active.ts';
import { readWindow, writeWindow } from '../../../web/workers/tables/stage-window.ts';

describe('figures', () => {
  test.each([
    [0, '0'],
    [12345, '12,345'],
    [null, '–'],
    [undefined, '–'],
  ])('%j articles: %s', (value, text) => expect(formatCount(value)).toBe(text));

  test.each([
    [0.04, '0'],
    [2.345, '2.3'],
    [12.6, '13'],
    [1234.5, '1,235'],
    [null, '–'],
  ])('%j ms: %s', (value, text) => expect(formatMs(value)).toBe(text));

  test.each([
    [-400, '0.0 s'],
    [900, '0.9 s'],
    [12_900, '12 s'],
    [61_000, '1 min 1 s'],
    [3 * 3_600_000 + 5 * 60_000, '3 h 5 min'],
    [49 * 3_600_000, '2 d 1 h'],
  ])('%j ms last %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

  test('a moment of another day has its date', () => {
    const now = new Date(2026, 4, 2, 0, 5, 0);
    expect(formatMoment(new Date(2026, 4, 2, 0, 4, 9), now)).toBe('00:04:09');
    expect(formatMoment(new Date(2026, 4, 1, 23, 59, 59), now)).toBe('2026-05-01 23:59:59');
  });
});

test.each([
  [{ up: true, ms: 2.2 }, 'up', '2.2 ms'],
  [{ up: true, ms: 800 }, 'slow', '800 ms'],
  [{ up: true, ms: 1500, detail: 'No answer for 1.5 s' }, 'slow', 'No answer for 1.5 s'],
  [{ up: false, detail: 'connect ECONNREFUSED' }, 'away', 'connect ECONNREFUSED'],
  [{ up: false }, 'away', 'It does not answer'],
])('a store that says %j is %s', (health, value, note) => {
  expect(describeHealth(health)).toMatchObject({ value, note });
});

test('a figure whose store is away stays, with the time when it was true', () => {
  const status = (at: string, queued: number | undefined): ServiceStatus => ({
    at,
    redis: { up: queued !== undefined },
    neo4j: { up: true },
    queue: queued === undefined ? null : { queued, active: 0, failed: 0 },
    paused: null,
    graph: { articles: 1, sentences: 1, entities: 1, claims: 1 },
    articlesPerMinute: queued ?? null,
    workers: [],
    active: [],
    failures: [],
  });
  const known = rememberKnown(rememberKnown({}, status('first', 7)), status('second', undefined));
  expect(known.queue).toEqual({ value: { queued: 7, active: 0, failed: 0 }, at: 'first' });
  expect(known.articlesPerMinute).toEqual({ value: 7, at: 'first' });
  expect(known.graph?.at).toBe('second');
  // An empty list of a Redis that says nothing is not the news that no worker lives.
  expect([workersAlive(status('first', 7)), workersAlive(status('second', undefined))]).toEqual([0, null]);
});

test('articles that stand still come first, then the farthest, then the longest', () => {
  const article = (id: string, more: Partial<ActiveArticle>): ActiveArticle => ({
    id,
    attempt: 1,
    worker: 'a',
    ...more,
  });
  const articles = [
    article('taken', {}),
    article('late', { stage: 'clean', since: '2026-01-01T00:00:02Z' }),
    article('early', { stage: 'clean', since: '2026-01-01T00:00:01Z' }),
    article('saved', { stage: 'save', since: '2026-01-01T00:00:03Z' }),
    article('silent', { worker: null }),
  ];
  expect(orderActive(articles).map(({ id }) => id)).toEqual(['silent', 'saved', 'early', 'late', 'taken']);
  expect(describeStages(articles)).toBe('2 clean · 1 save · 1 just taken · 1 with a silent worker');
});

test('the window of the means stands in the address unless it is the usual one', () => {
  expect([readWindow('1'), readWindow('30'), readWindow('7'), readWindow(null)]).toEqual([1, 30, 5, 5]);
  expect([writeWindow(1), writeWindow(5)]).toEqual(['1', null]);
});
