import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createPortions } from '../../../services/cypher/run/portions.ts';

const MOST = 5;

/** Portions whose source notes what it is told. */
function createSource() {
  const told: string[] = [];
  const portions = createPortions<number>(MOST, {
    pause: () => told.push('pause'),
    resume: () => told.push('resume'),
  });
  const reader = portions.read[Symbol.asyncIterator]();
  const pushUpTo = (last: number, first = 1) => {
    for (let number = first; number <= last; number++) portions.push(number);
  };
  return { told, reader, pushUpTo, ...portions };
}

describe('portions', () => {
  test('of a slow source are single items, none held back to wait for the next', async () => {
    const { reader, push, end } = createSource();
    for (const item of [1, 2, 3]) {
      const next = reader.next();
      await sleep(1);
      push(item);
      expect(await next).toEqual({ done: false, value: [item] });
    }
    const last = reader.next();
    end();
    expect(await last).toEqual({ done: true, value: undefined });
  });

  test('of a busy source hold all that has come, in its order', async () => {
    const { reader, pushUpTo, end } = createSource();
    pushUpTo(3);
    expect((await reader.next()).value).toEqual([1, 2, 3]);
    const next = reader.next();
    pushUpTo(7, 4);
    expect((await next).value).toEqual([4, 5, 6, 7]);
    pushUpTo(8, 8);
    end();
    expect((await reader.next()).value).toEqual([8]);
    expect(await reader.next()).toEqual({ done: true, value: undefined });
  });

  test('of an empty source are none', async () => {
    const { read, end } = createSource();
    end();
    for await (const portion of read) expect(portion).toBe('none');
  });

  test('pause their source when many wait, and resume it when they are taken', async () => {
    const { told, reader, pushUpTo } = createSource();
    pushUpTo(MOST - 1);
    expect(told).toEqual([]);
    // What was on its way when the source was paused still comes.
    pushUpTo(MOST + 2, MOST);
    expect(told).toEqual(['pause']);
    expect((await reader.next()).value).toHaveLength(MOST + 2);
    expect(told).toEqual(['pause', 'resume']);
  });

  test('neither pause nor resume a source that is slower than its reader', async () => {
    const { told, reader, push } = createSource();
    for (let item = 0; item < 3 * MOST; item++) {
      push(item);
      await reader.next();
    }
    expect(told).toEqual([]);
  });

  test('keep their source paused while nobody reads', async () => {
    const { told, pushUpTo } = createSource();
    pushUpTo(MOST);
    await turn();
    expect(told).toEqual(['pause']);
  });

  test('end for a reader who stops, whatever still comes', async () => {
    const { read, reader, pushUpTo, fail } = createSource();
    pushUpTo(2);
    for await (const portion of read) {
      expect(portion).toEqual([1, 2]);
      break;
    }
    pushUpTo(4, 3);
    fail(new Error('nobody hears'));
    await turn();
    expect(await reader.next()).toEqual({ done: true, value: undefined });
  });
});

describe('a failure', () => {
  test('is thrown after what came before it', async () => {
    const { reader, pushUpTo, fail } = createSource();
    pushUpTo(2);
    fail(new Error('broken'));
    expect((await reader.next()).value).toEqual([1, 2]);
    await expect(reader.next()).rejects.toThrow('broken');
  });

  test('wakes a reader who waits', async () => {
    const { reader, fail } = createSource();
    const next = reader.next();
    fail(new Error('broken'));
    await expect(next).rejects.toThrow('broken');
  });

  test('counts once, and not after the end', async () => {
    const { reader, fail, end } = createSource();
    end();
    fail(new Error('too late'));
    expect(await reader.next()).toEqual({ done: true, value: undefined });
  });
});
