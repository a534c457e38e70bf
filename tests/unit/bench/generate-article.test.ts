import { describe, expect, test } from '@jest/globals';
import { fillSentence } from '../../../bench/generate/fill-sentence.ts';
import { createArticleGenerator } from '../../../bench/generate/generate-article.ts';
import { createCast } from '../../../bench/generate/people.ts';
import { createRandom } from '../../../bench/generate/random.ts';
import { createStory } from '../../../bench/generate/story.ts';
import { readVocabulary } from '../../../bench/generate/vocabulary.ts';

const generate = createArticleGenerator(1);
const articles = Array.from({ length: 400 }, (_, number) => generate(number));
const texts = articles.map(({ text }) => text);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sequences of five words, by which copies are found. */
function shingles(text: string): Set<string> {
  const words = text.toLowerCase().split(/\W+/);
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
}
function likeness(left: Set<string>, right: Set<string>): number {
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  return shared / (left.size + right.size - shared);
}

describe('generated articles', () => {
  test('are the same for the same seed and number, whatever was generated before', () => {
    const again = createArticleGenerator(1);
    again(399);
    expect(again(7)).toEqual(articles[7]);
    expect(createArticleGenerator(2)(7).text).not.toBe(texts[7]);
  });

  test('have about 800 words', () => {
    const lengths = texts.map((text) => text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThan(750);
    expect(Math.max(...lengths)).toBeLessThan(860);
  });

  test('are all different, and none is a copy of another with names exchanged', () => {
    expect(new Set(texts).size).toBe(texts.length);
    const sets = texts.slice(0, 60).map(shingles);
    const pairs = sets.flatMap((left, at) => sets.slice(at + 1).map((right) => likeness(left, right)));
    expect(Math.max(...pairs)).toBeLessThan(0.15);
  });

  test('quote, name and date as news does', () => {
    expect(mean(texts.map((text) => (text.match(/"/g) ?? []).length / 2))).toBeGreaterThan(8);
    expect(
      mean(texts.map((text) => (text.match(/\b(19|20)\d\d\b|Monday|Tuesday|Friday/g) ?? []).length)),
    ).toBeGreaterThan(8);
    expect(mean(texts.map((text) => (text.match(/Minister|President/g) ?? []).length))).toBeGreaterThan(8);
  });

  test('leave no slot open and start every paragraph with a capital', () => {
    for (const { title, text } of articles) {
      expect(title + text).not.toMatch(/[{}#@]|undefined/);
      for (const paragraph of text.split('\n\n')) expect(paragraph).toMatch(/^["']?\p{Lu}/u);
    }
  });

  test('are published in the order of their numbers and have addresses of their own', () => {
    const dates = articles.map(({ publishedAt }) => publishedAt);
    expect([...dates].sort()).toEqual(dates);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
  });

  test('share their public figures and differ in their minor ones', () => {
    const vocabulary = readVocabulary();
    const [kenya] = vocabulary.countries.filter(({ name }) => name === 'Kenya');
    if (!kenya) throw new Error('the vocabulary has lost Kenya');
    const cast = createCast(vocabulary, 1);
    expect(cast(kenya, 'head')).toEqual(createCast(vocabulary, 1)(kenya, 'head'));
    expect(cast(kenya, 'head')).not.toEqual(cast(kenya, 'foreign'));
  });
});

describe('filling a sentence', () => {
  const vocabulary = readVocabulary();
  const fill = (template: string): string => {
    const random = createRandom(3, 3);
    return fillSentence(template, createStory(vocabulary, createCast(vocabulary, 3), random), vocabulary, random);
  };

  test('introduces a person once and uses the surname afterwards', () => {
    const [first = '', second = ''] = fill('{@foreignA}|{@foreignA}').split('|');
    expect(first).toMatch(/^[\p{Lu}].* Foreign Minister .+ .+/u);
    expect(first.endsWith(second) || first.includes(` ${second} `)).toBe(true);
  });

  test('numbers stay within their bounds', () => {
    for (let round = 0; round < 50; round += 1) expect(Number(fill('{n:3-5}'))).toBeGreaterThanOrEqual(3);
  });

  test.each(['{X}', '{A.river}', '{n}x{unknown}'])('refuses the slot %s', (template) => {
    expect(() => fill(template)).toThrow();
  });

  test('every sentence of the vocabulary can be filled', () => {
    for (const template of Object.values(vocabulary.sentences).flat()) expect(fill(template)).not.toMatch(/[{}]/);
  });
});
