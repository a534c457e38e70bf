import type { Window } from './cut-sentences.ts';
import type { WordEncoder } from './word-pieces.ts';

/** The model's inputs, row by row: `pieces` numbers a window in the first three, `words` numbers in `first`. */
export interface BatchInputs {
  readonly windows: number;
  readonly pieces: number;
  readonly words: number;
  readonly inputIds: BigInt64Array;
  readonly attentionMask: BigInt64Array;
  readonly shapeIds: BigInt64Array;
  /** The position of each word's first piece; 0 in the padding. */
  readonly first: BigInt64Array;
}

/** Pads the windows of a batch to one size. */
export function batchInputs(batch: readonly Window[], encoder: WordEncoder): BatchInputs {
  const pieces = Math.max(...batch.map((window) => window.pieces));
  const words = Math.max(...batch.map((window) => window.words.length));
  const inputIds = new BigInt64Array(batch.length * pieces);
  const attentionMask = new BigInt64Array(batch.length * pieces);
  const shapeIds = new BigInt64Array(batch.length * pieces);
  const first = new BigInt64Array(batch.length * words);
  batch.forEach((window, row) => {
    let at = row * pieces;
    const put = (piece: number, shape: number): void => {
      inputIds[at] = BigInt(piece);
      attentionMask[at] = 1n;
      shapeIds[at] = BigInt(shape);
      at += 1;
    };
    put(encoder.start, 0);
    window.words.forEach((word, index) => {
      first[row * words + index] = BigInt(at - row * pieces);
      for (const piece of word.pieces) put(piece, word.shape);
    });
    put(encoder.end, 0);
  });
  return { windows: batch.length, pieces, words, inputIds, attentionMask, shapeIds, first };
}
