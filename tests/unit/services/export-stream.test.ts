import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { exportStream } from '../../../services/api/export-stream.ts';

const LINE = 'x'.repeat(999);

/** Lines without end; `state` says how far they were read, and whether anybody still wants them. */
async function* endless(state = { read: 0, closed: false }): AsyncGenerator<string> {
  try {
    for (;;) {
      state.read += 1;
      yield LINE;
    }
  } finally {
    state.closed = true;
  }
}

async function* some(...lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

test('every line ends, and no line is no text', async () => {
  expect(await text(await exportStream(some('a', 'b')))).toBe('a\nb\n');
  expect(await text(await exportStream(some()))).toBe('');
});

test('what nobody takes is not read, and what is destroyed is read no further', async () => {
  const state = { read: 0, closed: false };
  const stream = await exportStream(endless(state));
  stream.read(0);
  await sleep(50);
  const held = state.read;
  expect(held).toBeLessThan(300);
  stream.destroy();
  await sleep(50);
  expect(state).toEqual({ read: held, closed: true });
});

test('what fails at once fails the call; what fails later breaks the text off', async () => {
  async function* failing(after: number): AsyncGenerator<string> {
    for (let count = 0; count < after; count++) yield LINE;
    throw new Error('the store is away');
  }
  await expect(exportStream(failing(0))).rejects.toThrow('the store is away');
  await expect(text(await exportStream(failing(500)))).rejects.toThrow('the store is away');
});
