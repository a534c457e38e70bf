import { expect, test } from '@jest/globals';
import { batchInputs } from '../../../workers/pipeline/annotate/language-model/batch-inputs.ts';
import type { WordEncoder } from '../../../workers/pipeline/annotate/language-model/word-pieces.ts';

const encoder: WordEncoder = { start: 101, end: 102, encode: () => ({ pieces: [1], shape: 0 }) };

test('a batch is padded to its longest window, and each word points to its first piece', () => {
  const long = {
    sentence: 0,
    from: 0,
    words: [
      { pieces: [11, 12], shape: 2 },
      { pieces: [13], shape: 3 },
    ],
    pieces: 5,
  };
  const short = { sentence: 1, from: 0, words: [{ pieces: [21], shape: 4 }], pieces: 3 };
  const inputs = batchInputs([long, short], encoder);
  expect([inputs.windows, inputs.pieces, inputs.words]).toEqual([2, 5, 2]);
  expect([...inputs.inputIds].map(Number)).toEqual([101, 11, 12, 13, 102, 101, 21, 102, 0, 0]);
  expect([...inputs.attentionMask].map(Number)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  expect([...inputs.shapeIds].map(Number)).toEqual([0, 2, 2, 3, 0, 0, 4, 0, 0, 0]);
  expect([...inputs.first].map(Number)).toEqual([1, 3, 1, 0]);
});
