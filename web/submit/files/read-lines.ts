/** A longer line than this is no article; it is passed over without being held in memory. */
const LONGEST_LINE = 16 * 1024 * 1024;

export type Line = { readonly number: number; readonly content: string; readonly isTooLong: boolean };

/** The chunks of a stream as text. Not every browser lets a stream be iterated. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    // Whoever stops in the middle needs no more of the file.
    await reader.cancel();
  }
  yield decoder.decode();
}

/** The lines of a file of any size, one at a time. Only a line feed ends a line: U+2028 may stand inside a JSON string. */
export async function* readLines(stream: ReadableStream<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  let pieces: string[] = [];
  let length = 0;
  const hold = (piece: string): void => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
  };
  const finish = (): Line => {
    const isTooLong = length > longest;
    const line = { number, content: isTooLong ? '' : pieces.join(''), isTooLong };
    number += 1;
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunksOf(stream)) {
    const parts = chunk.split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      hold(part);
      yield finish();
    }
    hold(last);
  }
  if (length > 0) yield finish();
}
