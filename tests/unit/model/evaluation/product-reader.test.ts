import { expect, test } from '@jest/globals';
import { createProductReader } from '../../../../model/evaluation/product-reader.ts';
import { analyzeInDocuments } from '../../../../model/evaluation/reader.ts';
import type { LanguageModel } from '../../../../workers/pipeline/annotate/language-model/language-model.ts';
import { reading } from './example-texts.ts';

/** Calls every word a verb below the first, and notes how many sentences came at once. */
function countingModel(): LanguageModel & { readonly calls: number[] } {
  const calls: number[] = [];
  return {
    calls,
    analyze: async (sentences) => {
      calls.push(sentences.length);
      return sentences.map((words) => words.map((_, at) => reading(`VERB VBZ _ ${at === 0 ? 0 : 1} ${at} O`)));
    },
  };
}

test('splits a paragraph with offsets into it, and gives lemmas the grammar of their words', async () => {
  const seen: string[] = [];
  const reader = createProductReader({
    model: countingModel(),
    abbreviations: new Map(),
    lemmatize: (form, upos, tag, grammar) => {
      seen.push(`${form} ${upos} ${tag} ${grammar?.relation} ${grammar?.headTag}`);
      return form.toLowerCase();
    },
  });
  const paragraph = 'Peru won. Chile lost.';
  const words = reader
    .split(paragraph)
    .map((offsets) => offsets.flatMap((start, at) => (at % 2 === 0 ? [paragraph.slice(start, offsets[at + 1])] : [])));
  expect(words).toEqual([
    ['Peru', 'won', '.'],
    ['Chile', 'lost', '.'],
  ]);
  const [analysis] = await reader.analyze([['Peru', 'won']]);
  expect(analysis?.map(({ lemma }) => lemma)).toEqual(['peru', 'won']);
  expect(seen).toEqual(['Peru VERB VBZ 0 ', 'won VERB VBZ 1 VBZ']);
});

test('reads document by document, long ones in portions', async () => {
  const model = countingModel();
  const reader = createProductReader({ model, abbreviations: new Map(), lemmatize: (form) => form });
  const sentences = Array.from({ length: 95 }, () => ['x']);
  const opens = sentences.map((_, at) => at === 0 || at === 10);
  expect(await analyzeInDocuments(reader, sentences, opens)).toHaveLength(95);
  expect(model.calls).toEqual([10, 40, 40, 5]);
});
