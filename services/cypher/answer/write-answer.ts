import type { CypherRows } from '../run/open-rows.ts';
import type { AnswerEnd, RowFormat } from './row-format.ts';

/** The most rows, and the most bytes of UTF-8, that an answer holds; the row that would be too much is left out. */
export type AnswerLimits = { readonly rows: number; readonly bytes: number };

const elapsed = (started: number): number => Math.round((performance.now() - started) * 10) / 10;

/**
 * Writes rows down as they come, in portions of text, within the limits; holds one portion at a time. Returns how it
 * ended. `started` is when the query came in, on the clock of `performance`.
 */
export async function* writeAnswer(
  { columns, portions, plan }: CypherRows,
  format: RowFormat,
  limits: AnswerLimits,
  started: number,
): AsyncGenerator<string, AnswerEnd> {
  let bytes = 0;
  let rows = 0;
  let truncated = false;
  yield format.begin(columns);
  for await (const portion of portions) {
    let text = '';
    for (const row of portion) {
      const written = format.row(row, rows);
      bytes += Buffer.byteLength(written);
      truncated = rows >= limits.rows || bytes > limits.bytes;
      if (truncated) break;
      text += written;
      rows++;
    }
    if (text !== '') yield text;
    if (truncated) break;
  }
  const explained = truncated ? undefined : await plan();
  const end = { truncated, stats: { rows, ms: elapsed(started) }, ...(explained && { plan: explained }) };
  yield format.end(end);
  return end;
}
