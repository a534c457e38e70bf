import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { describeStatus, type Observation } from '../../../services/status/describe-status.ts';
import type { QueueMoment } from '../../../services/status/queue-moment.ts';
import { describeBucket } from '../../../services/status/read-history.ts';
import { shareRuns } from '../../../services/status/share-runs.ts';
import { createProbe } from '../../../services/status/store-probe.ts';

const AT = Date.parse('2026-01-01T12:00:00.000Z');

describe('a probe', () => {
  test('says how long a store took, and what it said', async () => {
    const probe = createProbe(async () => 7, String);
    expect(await probe()).toEqual({ health: { up: true, ms: expect.any(Number) }, value: 7 });
  });

  test('says why a store is away', async () => {
    const probe = createProbe(
      () => {
        throw new Error('refused');
      },
      (error) => (error as Error).message,
    );
    expect(await probe()).toEqual({ health: { up: false, detail: 'refused' } });
    expect(await probe()).toEqual({ health: { up: false, detail: 'refused' } });
  });

  test('answers within a second when the store is silent, and asks it no second question', async () => {
    let asked = 0;
    let answer = (_value: number): void => undefined;
    const probe = createProbe(() => {
      asked++;
      return new Promise<number>((resolve) => {
        answer = resolve;
      });
    }, String);
    const started = performance.now();
    const first = await probe();
    expect(performance.now() - started).toBeLessThan(1000);
    expect(first).toMatchObject({ health: { up: true, detail: expect.stringMatching(/^No answer for \d\.\d s$/) } });
    expect(first).not.toHaveProperty('value');
    await Promise.all([probe(), probe()]);
    expect(asked).toBe(1);
    answer(1);
    await sleep(0);
    const next = probe();
    answer(2);
    expect(await next).toMatchObject({ health: { up: true }, value: 2 });
    expect(asked).toBe(2);
  });

  test('a store is slow before it is away', async () => {
    const probe = createProbe(() => new Promise<number>(() => undefined), String);
    expect(await probe()).toEqual({ health: { up: true, ms: expect.any(Number), detail: expect.any(String) } });
    await sleep(2400);
    expect((await probe()).health.up).toBe(false);
  });
});

test('shared runs: one at a time, and nobody gets one that began before he asked', async () => {
  let began = 0;
  let running = 0;
  let most = 0;
  const share = shareRuns(async () => {
    const number = ++began;
    most = Math.max(most, ++running);
    await sleep(5);
    running--;
    return number;
  });
  const first = share();
  const later = [share(), share()];
  expect([await first, ...(await Promise.all(later))]).toEqual([1, 2, 2]);
  expect(await share()).toBe(3);
  expect(most).toBe(1);
});

test('a run that fails is followed by the next', async () => {
  let began = 0;
  const share = shareRuns(async () => {
    if (++began === 1) throw new Error('once');
    return began;
  });
  const first = share();
  const second = share();
  await expect(first).rejects.toThrow('once');
  await expect(second).resolves.toBe(2);
});

describe('a status', () => {
  const moment: QueueMoment = {
    at: AT,
    counts: { queued: 3, active: 3, failed: 1 },
    paused: false,
    completedLastMinute: 12,
    active: [
      { id: 'left', attempt: 1, worker: 'dead' },
      { id: 'read', title: 'Read', attempt: 2, worker: 'alive' },
      { id: 'new', attempt: 1, worker: 'alive' },
    ],
    failures: [{ id: 'bad', attempts: 1, error: 'Why', failedAt: AT - 1000 }],
    workers: [
      {
        beat: {
          id: 'alive',
          host: 'here',
          pid: 1,
          concurrency: 32,
          threads: 2,
          startedAt: '2026-01-01T11:00:00.000Z',
          inHand: [
            ['read', 'claims', AT - 500],
            ['done already', 'save', AT - 100],
          ],
        },
        seenAt: AT - 200,
      },
    ],
  };
  const observed: Observation = {
    at: AT + 5,
    redis: { health: { up: true, ms: 1 }, value: moment },
    neo4j: { health: { up: false, detail: 'refused' } },
  };

  test('takes active articles from the queue, their stage from who has them, and puts those of silent workers last', () => {
    const { active, workers } = describeStatus(observed);
    expect(active).toEqual([
      { id: 'read', title: 'Read', attempt: 2, worker: 'alive', stage: 'claims', since: '2026-01-01T11:59:59.500Z' },
      { id: 'new', attempt: 1, worker: 'alive' },
      { id: 'left', attempt: 1, worker: null },
    ]);
    expect(workers).toEqual([
      {
        id: 'alive',
        host: 'here',
        pid: 1,
        concurrency: 32,
        threads: 2,
        active: 2,
        startedAt: '2026-01-01T11:00:00.000Z',
        seenAt: '2026-01-01T11:59:59.800Z',
      },
    ]);
  });

  test('says nothing of what cannot be known', () => {
    expect(describeStatus(observed)).toMatchObject({
      at: '2026-01-01T12:00:00.000Z',
      graph: null,
      articlesPerMinute: 12,
    });
    expect(describeStatus({ ...observed, redis: { health: { up: false } } })).toEqual({
      at: '2026-01-01T12:00:00.005Z',
      redis: { up: false },
      neo4j: { up: false, detail: 'refused' },
      queue: null,
      paused: null,
      graph: null,
      articlesPerMinute: null,
      workers: [],
      active: [],
      failures: [],
    });
  });
});

test('a bucket that nobody wrote has no completions, and how the queue stood is not known', () => {
  const at = '2026-01-01T12:00:00.000Z';
  expect(describeBucket(AT, [])).toEqual({ at, completed: 0, failed: 0, depth: null, workers: null, stages: {} });
  const fields =
    'completed 3 depth:queued 5 depth:active 1 depth:failed 0 workers 2 articles:save 3 ms:save 30.5'.split(' ');
  expect(describeBucket(AT, fields)).toEqual({
    at,
    completed: 3,
    failed: 0,
    depth: { queued: 5, active: 1, failed: 0 },
    workers: 2,
    stages: { save: { articles: 3, ms: 30.5 } },
  });
});
