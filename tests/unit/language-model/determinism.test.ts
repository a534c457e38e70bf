import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LanguageModel } from '../../../workers/pipeline/annotate/language-model/language-model.ts';
import { loadLanguageModel } from '../../../workers/pipeline/annotate/language-model/load-language-model.ts';
import { expectSound } from './check-analyses.ts';

const SENTENCES = [
  'The harbour authority of Aldport has sued two shipping firms over the spill of March 3 .',
  'Its chair , Maren Oduya , told reporters that “ nobody was warned ” .',
  'Was anyone hurt ?',
  'Oduya , who took office in 2019 , had asked the U.N. and the ministry for help , but neither answered .',
  'Nobody .',
  'Was anyone hurt ?',
].map((sentence) => sentence.split(' '));
const LONG = [Array.from({ length: 40 }, () => SENTENCES[3] ?? []).flat(), ...SENTENCES];

let one: LanguageModel;
let two: LanguageModel;

beforeAll(async () => {
  one = (await loadLanguageModel()).model;
  two = (await loadLanguageModel({ threads: 2 })).model;
});

describe('the same text gives the same analysis', () => {
  test.each([
    ['an article', SENTENCES],
    ['a sentence of many windows', LONG],
  ])('again, and with more threads: %s', async (_, sentences) => {
    const first = await one.analyze(sentences);
    expectSound(sentences, first);
    expect(JSON.stringify(await one.analyze(sentences))).toBe(JSON.stringify(first));
    expect(JSON.stringify(await two.analyze(sentences))).toBe(JSON.stringify(first));
  });

  test('when two texts are read at the same time', async () => {
    const [alone, other] = [await one.analyze(SENTENCES), await one.analyze(LONG)];
    const together = await Promise.all([one.analyze(SENTENCES), one.analyze(LONG)]);
    expect(JSON.stringify(together)).toBe(JSON.stringify([alone, other]));
  });

  test('and a sentence that stands twice is analysed alike', async () => {
    const analyses = await one.analyze(SENTENCES);
    expect(analyses[5]).toEqual(analyses[2]);
  });
});

test('the vocabulary ranks frequent words before rare ones', async () => {
  const { vocabulary } = await loadLanguageModel();
  expect(vocabulary.get('the')).toBeLessThan(vocabulary.get('harbour') ?? 0);
});
