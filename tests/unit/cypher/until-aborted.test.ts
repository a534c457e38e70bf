import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../../services/cypher/run/deadline.ts';
import { untilAborted } from '../../../services/cypher/run/until-aborted.ts';

const GONE = new Error('gone');
const endless = () => new Promise<never>(() => undefined);

const unheard: unknown[] = [];
const onUnheard = (reason: unknown) => unheard.push(reason);
beforeEach(() => {
  process.on('unhandledRejection', onUnheard);
});
afterEach(() => {
  process.off('unhandledRejection', onUnheard);
});

describe('until aborted', () => {
  test('a promise is what it is', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(Promise.resolve(1), signal)).toBe(1);
    await expect(untilAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });

  test('a promise that is not kept ends with the reason', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(endless(), controller.signal);
    controller.abort(GONE);
    await expect(waiting).rejects.toBe(GONE);
  });

  test('a signal that has aborted wins over a promise that was kept', async () => {
    await expect(untilAborted(Promise.resolve(1), AbortSignal.abort(GONE))).rejects.toBe(GONE);
  });

  test.each([
    ['before', true],
    ['meanwhile', false],
  ])('a promise that is broken after all is heard, when the signal aborted %s', async (_, isEarly) => {
    const controller = new AbortController();
    let fail: (reason: Error) => void = () => undefined;
    const promise = new Promise<never>((_resolve, reject) => {
      fail = reject;
    });
    if (isEarly) controller.abort(GONE);
    const waiting = untilAborted(promise, controller.signal);
    controller.abort(GONE);
    await expect(waiting).rejects.toBe(GONE);
    fail(new Error('too late'));
    await turn();
    expect(unheard).toEqual([]);
  });
});

describe('a deadline', () => {
  const LONG = 60_000;

  test('aborts with a TimeoutError when the time is over', async () => {
    const { signal } = startDeadline(1, new AbortController().signal);
    await expect(untilAborted(endless(), signal)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('aborts with the other signal, for its reason, however early', () => {
    const controller = new AbortController();
    const early = startDeadline(LONG, controller.signal);
    expect(early.signal.aborted).toBe(false);
    controller.abort(GONE);
    const late = startDeadline(LONG, controller.signal);
    for (const { signal, clear } of [early, late]) {
      expect(signal.reason).toBe(GONE);
      clear();
    }
  });

  test('does nothing any more once it is cleared', () => {
    const controller = new AbortController();
    const { signal, clear } = startDeadline(LONG, controller.signal);
    clear();
    controller.abort(GONE);
    expect(signal.aborted).toBe(false);
  });
});
