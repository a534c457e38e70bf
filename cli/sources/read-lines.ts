import { createReadStream } from 'node:fs';

/** A longer line than this is no article; it is passed over without being held in memory. */
const LONGEST_LINE = 16 * 1024 * 1024;

export type Line = { readonly number: number; readonly content: string; readonly tooLong: boolean };

/**
 * The lines of a file of any size, one at a time. Only a line feed ends a line: node:readline also splits at
 * U+2028, which may stand inside a JSON string.
 */
export async function* readLines(path: string, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  let pieces: string[] = [];
  let length = 0;
  const finish = (): Line => {
    const line = { number, content: length > longest ? '' : pieces.join(''), tooLong: length > longest };
    number += 1;
    pieces = [];
    length = 0;
    return line;
  };
  const hold = (piece: string): void => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
  };
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const parts = (chunk as string).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      hold(part);
      yield finish();
    }
    hold(last);
  }
  if (length > 0) yield finish();
}
