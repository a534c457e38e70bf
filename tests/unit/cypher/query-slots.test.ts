import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createQuerySlots, TooManyQueriesError } from '../../../services/cypher/query-slots.ts';

const LONG = 60_000;
const never = new AbortController().signal;

const slotsOf = (perCaller: number, waitMs = LONG, mostWaiting = 100) =>
  createQuerySlots({ perCaller, waitMs, mostWaiting });

/** Whether a promise has been kept by now. */
async function isKept(promise: Promise<unknown>): Promise<boolean> {
  let kept = false;
  void promise.then(
    () => {
      kept = true;
    },
    () => undefined,
  );
  await turn();
  return kept;
}

describe('the slots of a caller', () => {
  test('are given at once while there are any', async () => {
    const slots = slotsOf(2);
    expect(await isKept(slots.acquire('a', never))).toBe(true);
    expect(await isKept(slots.acquire('a', never))).toBe(true);
    const third = slots.acquire('a', AbortSignal.timeout(1));
    expect(await isKept(third)).toBe(false);
    await expect(third).rejects.toThrow();
  });

  test('are not those of another', async () => {
    const slots = slotsOf(1);
    await slots.acquire('a', never);
    expect(await isKept(slots.acquire('b', never))).toBe(true);
  });

  test('go to those who wait in the order in which they came', async () => {
    const slots = slotsOf(1);
    const first = await slots.acquire('a', never);
    const order: string[] = [];
    const waiting = ['second', 'third', 'fourth'].map(async (name) => {
      const giveBack = await slots.acquire('a', never);
      order.push(name);
      await turn();
      expect(order.at(-1)).toBe(name);
      giveBack();
    });
    first();
    await Promise.all(waiting);
    expect(order).toEqual(['second', 'third', 'fourth']);
  });

  test('are free again when they have been given back', async () => {
    const slots = slotsOf(2);
    for (let round = 0; round < 3; round++) {
      const given = await Promise.all([slots.acquire('a', never), slots.acquire('a', never)]);
      for (const giveBack of given) giveBack();
    }
    expect(await isKept(slots.acquire('a', never))).toBe(true);
  });

  test('can be given back twice without becoming more', async () => {
    const slots = slotsOf(1);
    const giveBack = await slots.acquire('a', never);
    giveBack();
    giveBack();
    const again = await slots.acquire('a', never);
    giveBack();
    const controller = new AbortController();
    const waiting = slots.acquire('a', controller.signal);
    expect(await isKept(waiting)).toBe(false);
    again();
    expect(await isKept(waiting)).toBe(true);
  });
});

describe('who waits for a slot', () => {
  test('is refused when the time is over, and is not counted any more', async () => {
    const slots = slotsOf(1, 10, 1);
    const giveBack = await slots.acquire('a', never);
    await expect(slots.acquire('a', never)).rejects.toThrow(TooManyQueriesError);
    await expect(slots.acquire('a', never)).rejects.toThrow('1 queries of yours are running (CYPHER_CONCURRENCY)');
    giveBack();
    expect(await isKept(slots.acquire('a', never))).toBe(true);
  });

  test('is refused at once when too many wait already', async () => {
    const slots = slotsOf(1, LONG, 2);
    const giveBack = await slots.acquire('a', never);
    const waiting = [slots.acquire('a', never), slots.acquire('a', never)];
    await expect(slots.acquire('a', never)).rejects.toThrow(TooManyQueriesError);
    expect(await isKept(slots.acquire('b', never))).toBe(true);
    giveBack();
    (await waiting[0])?.();
    (await waiting[1])?.();
  });

  test('can go away, and those behind move up', async () => {
    const slots = slotsOf(1);
    const giveBack = await slots.acquire('a', never);
    const controller = new AbortController();
    const leaving = slots.acquire('a', controller.signal);
    const staying = slots.acquire('a', never);
    const gone = new Error('gone');
    controller.abort(gone);
    await expect(leaving).rejects.toBe(gone);
    giveBack();
    const next = await staying;
    next();
    expect(await isKept(slots.acquire('a', never))).toBe(true);
  });

  test('who had gone before is given nothing', async () => {
    const slots = slotsOf(1);
    const gone = new Error('gone');
    await expect(slots.acquire('a', AbortSignal.abort(gone))).rejects.toBe(gone);
    expect(await isKept(slots.acquire('a', never))).toBe(true);
  });

  test('who goes when the slot is there already, has it to give back', async () => {
    const slots = slotsOf(1);
    const first = await slots.acquire('a', never);
    const controller = new AbortController();
    const second = slots.acquire('a', controller.signal);
    first();
    controller.abort(new Error('gone'));
    (await second)();
    expect(await isKept(slots.acquire('a', never))).toBe(true);
  });
});
