import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type InputLine, splitLines } from '../../../services/api/split-lines.ts';

async function split(chunks: readonly string[], maxBytes = 100): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const group of splitLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), maxBytes))
    lines.push(...group);
  return lines;
}

describe('splitLines', () => {
  test('numbers the lines, the last one without its newline too', async () => {
    expect(await split(['one\ntw', 'o\n\nfour'])).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: 'two' },
      { number: 3, text: '' },
      { number: 4, text: 'four' },
    ]);
  });

  test('marks a line that is too long and goes on with the next', async () => {
    expect(await split(['ab\n', 'x'.repeat(60), 'y'.repeat(60), '\ncd\n'])).toEqual([
      { number: 1, text: 'ab' },
      { number: 2, tooLong: true },
      { number: 3, text: 'cd' },
    ]);
  });

  test('hands on what is complete before the input ends', async () => {
    const input = new Readable({ read: () => undefined });
    input.push('first\nsec');
    const { value } = await splitLines(input, 100).next();
    expect(value).toEqual([{ number: 1, text: 'first' }]);
    input.destroy();
  });

  test('gives the same lines however the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' })),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (parts, sizes) => {
          const bytes = Buffer.from(parts.join('\n'));
          const chunks: Buffer[] = [];
          for (let at = 0, i = 0; at < bytes.length; i += 1) {
            const size = sizes[i % sizes.length] ?? 1;
            chunks.push(bytes.subarray(at, at + size));
            at += size;
          }
          const lines: InputLine[] = [];
          for await (const group of splitLines(Readable.from(chunks), 1_000_000)) lines.push(...group);
          const expected = bytes.toString().split('\n');
          if (expected.at(-1) === '') expected.pop();
          expect(lines.map((line) => ('text' in line ? line.text : null))).toEqual(expected);
        },
      ),
    );
  });
});
