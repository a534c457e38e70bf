/** A line of the input, or the mark of one that was longer than allowed and was not kept. */
export type InputLine = { number: number; text: string } | { number: number; tooLong: true };

const NEWLINE = 0x0a;

/**
 * Splits a stream of bytes into numbered lines and hands on, at once, those that each chunk completes, so that a
 * client that waits for its answers gets them. Holds one line at most, and never more than `maxBytes` of it.
 */
export async function* splitLines(
  input: AsyncIterable<Buffer | string>,
  maxBytes: number,
): AsyncGenerator<InputLine[]> {
  let kept: Buffer[] = [];
  let length = 0;
  let number = 0;
  const keep = (part: Buffer): void => {
    length += part.length;
    if (length > maxBytes) kept = [];
    else kept.push(part);
  };
  const finish = (): InputLine => {
    number += 1;
    const line: InputLine =
      length > maxBytes ? { number, tooLong: true } : { number, text: Buffer.concat(kept).toString() };
    kept = [];
    length = 0;
    return line;
  };
  for await (const received of input) {
    const chunk = Buffer.from(received);
    const lines: InputLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      lines.push(finish());
      start = end + 1;
    }
    keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [finish()];
}
