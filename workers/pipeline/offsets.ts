/**
 * A stretch of a block's text and the stretch of the posted string it came from. Equal lengths map character by
 * character; unequal ones (`&amp;` for one character) only as a whole.
 */
export interface OffsetRun {
  readonly text: number;
  readonly length: number;
  readonly posted: number;
  readonly postedLength: number;
}

/** The last run that begins at or before `offset`. */
function runAt(runs: readonly OffsetRun[], offset: number): OffsetRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.text ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}

/** Where the character at `offset` of the block begins in the posted string. */
export function postedStart(runs: readonly OffsetRun[], offset: number): number {
  const run = runAt(runs, offset);
  if (run === undefined) return 0;
  const inside = offset - run.text;
  return run.posted + (run.length === run.postedLength ? inside : inside > 0 ? run.postedLength : 0);
}

/** Where the text that ends just before `offset` of the block ends in the posted string. */
export function postedEnd(runs: readonly OffsetRun[], offset: number): number {
  if (offset === 0) return postedStart(runs, 0);
  const run = runAt(runs, offset - 1);
  if (run === undefined) return 0;
  // The end is that of the last character, not the start of the next: markup may stand between them.
  return run.posted + (run.length === run.postedLength ? offset - run.text : run.postedLength);
}
