import { describe, expect, test } from '@jest/globals';
import { formatModel } from '../../../bench/model/format-model.ts';
import { concludeModel } from '../../../bench/model/model-figures.ts';
import { articleTexts, warmUpTexts } from '../../../bench/model/model-task.ts';
import { runSpacy } from '../../../bench/model/run-spacy.ts';
import { createSplitter } from '../../../bench/model/split-article.ts';
import { readBenchOptions } from '../../../bench/options.ts';

const time = (seconds: number) => ({ seconds, words: 1000, sentences: 50 });
const measure = (seconds: number) => ({
  loadMs: 300,
  residentMb: 200,
  byDocument: time(seconds),
  batched: time(seconds / 2),
});
const measured = {
  seed: 1,
  articles: 2,
  layers: null,
  runs: [
    { threads: 1, measure: measure(2) },
    { threads: 2, measure: measure(1) },
  ],
};

describe('the figures of the model', () => {
  test('are rates, and ratios to the time that spaCy took', () => {
    const slow = { ...measure(3), byDocument: { seconds: 3, words: 990, sentences: 60 } };
    const figures = concludeModel({ ...measured, spacy: { ...slow, spacy: '3.8', model: 'small 3' } });
    expect(figures.model[0]?.byDocument).toEqual({ wordsPerSecond: 500, sentencesPerSecond: 25 });
    expect(figures.model[1]?.batched.wordsPerSecond).toBe(2000);
    expect(figures.spacy).toMatchObject({
      byDocument: { wordsPerSecond: 1000 / 3 },
      ratios: [
        { threads: 1, byDocument: 1.5, batched: 1.5 },
        { threads: 2, byDocument: 3, batched: 3 },
      ],
    });
    expect(formatModel(figures)).toContain(
      'With 1 thread the model is 1.5 times as fast as spaCy by document, 1.5 times',
    );
  });

  test('stand alone where there is no spaCy', async () => {
    const spacy = await runSpacy('/no/such/python', { seed: 1, articles: 1 });
    expect(spacy).toEqual({ missing: 'there is no such program' });
    expect(formatModel(concludeModel({ ...measured, spacy }))).toContain('No comparison with spaCy: there is no such');
  });
});

test('the texts are the same each time, and are split into sentences of words', () => {
  const task = { seed: 3, articles: 2 };
  expect(articleTexts(task)).toEqual(articleTexts(task));
  expect(articleTexts(task)).not.toContain(warmUpTexts(task)[0]);
  const sentences = createSplitter()('Peru won. Chile lost.\n\nNobody cares.');
  expect(sentences.map((words) => words.join(' '))).toEqual(['Peru won .', 'Chile lost .', 'Nobody cares .']);
});

test.each([
  [['model'], [40], undefined],
  [['model', '--quick', '--layers', '4'], [8], 4],
])('%j', (args, articles, layers) =>
  expect(readBenchOptions(args)).toMatchObject({ suite: 'model', articles, layers }),
);
