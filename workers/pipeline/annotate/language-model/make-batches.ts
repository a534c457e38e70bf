import type { Window } from './cut-sentences.ts';

/** Padded pieces that go through the model at once: the fastest on one core, more gives nothing. */
const PIECES_A_BATCH = 256;

/**
 * Groups windows of about equal length. The int8 model scales its activations by what is in a batch, so the grouping
 * depends on nothing but the windows: the same text always gives the same batches, and thereby the same answer.
 */
export function makeBatches(windows: readonly Window[]): Window[][] {
  const byLength = [...windows].sort((one, other) => one.pieces - other.pieces);
  const batches: Window[][] = [];
  let batch: Window[] = [];
  for (const window of byLength) {
    // In rising order the newest is the longest, so it says what all are padded to.
    if (batch.length > 0 && window.pieces * (batch.length + 1) > PIECES_A_BATCH) {
      batches.push(batch);
      batch = [];
    }
    batch.push(window);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
