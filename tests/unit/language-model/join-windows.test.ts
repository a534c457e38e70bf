import { describe, expect, test } from '@jest/globals';
import type { Window } from '../../../workers/pipeline/annotate/language-model/cut-sentences.ts';
import { joinWindows } from '../../../workers/pipeline/annotate/language-model/join-windows.ts';
import type { WordAnalysis } from '../../../workers/pipeline/annotate/language-model/language-model.ts';

const analysis = (head: number): WordAnalysis => ({
  upos: 'NOUN',
  tag: 'NN',
  head,
  relation: head < 0 ? 'root' : 'nmod',
  entity: 'O',
});
const part = (from: number, heads: readonly number[]) => ({
  window: { sentence: 0, from, words: [], pieces: 0 } satisfies Window,
  words: heads.map(analysis),
});

describe('the windows of one sentence', () => {
  test('none give no words', () => expect(joinWindows([])).toEqual([]));

  test('a single one stays as it is', () => {
    const only = part(0, [1, -1, 1]);
    expect(joinWindows([only])).toEqual(only.words);
  });

  test('become one tree, in which the later roots hang on the first', () => {
    const joined = joinWindows([part(0, [1, -1]), part(2, [1, 2, -1]), part(5, [-1])]);
    expect(joined.map(({ head }) => head)).toEqual([1, -1, 3, 4, 1, 1]);
    expect(joined.map(({ relation }) => relation)).toEqual(['nmod', 'root', 'nmod', 'nmod', 'parataxis', 'parataxis']);
  });
});
