import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadLemmatizer } from '../../../workers/pipeline/annotate/lemmas/load-lemmatizer.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';

interface LemmaCase extends CorpusCase {
  readonly form: string;
  readonly upos: string;
  readonly tag: string;
  readonly lemma: string;
}

const cases = readCorpus<LemmaCase>('lemmas');

/** Words that a large vocabulary has beside the right base, and that a rule must not fall for. */
const RIVALS =
  'hop plan us unit past rang chang rout bar star car cod din far fin hug mat min not pin rat rid sit tap van';
const small = cases.map(({ lemma }) => lemma).filter((lemma) => lemma === lemma.toLowerCase());
const words = [...new Set([...small, ...RIVALS.split(' ')])];
const ranks = new Map(words.map((word, rank) => [word, rank]));
const lemmatize = loadLemmatizer(ranks);

const tags = [...new Set(cases.map(({ tag }) => tag))];
const classes = [...new Set(cases.map(({ upos }) => upos))];

describe('the corpus of lemmas', () => {
  test.each(cases)('$id', ({ form, upos, tag, lemma }) => {
    expect(lemmatize(form, upos, tag)).toBe(lemma);
  });

  test('rules and exceptions alone, without a vocabulary, find nearly all', () => {
    const bare = loadLemmatizer(new Map());
    const missed = cases.filter(({ form, upos, tag, lemma }) => bare(form, upos, tag) !== lemma);
    expect(missed.length / cases.length).toBeLessThan(0.03);
  });
});

describe('a contracted third person', () => {
  test.each([
    ["'s", 'aux', 'VBN', 'have'],
    ['’s', 'aux', 'VBN', 'have'],
    ["'s", 'aux:pass', 'VBN', 'be'],
    ["'s", 'aux', 'VBG', 'be'],
    ["'s", 'cop', 'JJ', 'be'],
    ['is', 'aux', 'VBN', 'be'],
  ])('%s as %s of %s is %s', (form, relation, headTag, lemma) => {
    expect(lemmatize(form, 'AUX', 'VBZ', { relation, headTag })).toBe(lemma);
  });
});

describe('any input', () => {
  const anyWord = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...cases.map(({ form }) => form)));

  test('has a lemma, which is empty only for an empty form and always the same', () => {
    fc.assert(
      fc.property(anyWord, fc.constantFrom(...classes), fc.constantFrom(...tags, ''), (form, upos, tag) => {
        const lemma = lemmatize(form, upos, tag);
        expect(lemma === '').toBe(form === '');
        expect(loadLemmatizer(ranks)(form, upos, tag)).toBe(lemma);
      }),
      { numRuns: 300 },
    );
  });

  test('of pathological length or repetition is answered at once', () => {
    const start = performance.now();
    for (const piece of ['a', 'qu', 'ing', "'s", '-', 'ed-', 'EST', 'ies']) {
      for (const tag of tags) lemmatize(piece.repeat(100_000), 'VERB', tag);
      for (const tag of tags) lemmatize(piece.repeat(20), 'NOUN', tag);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('more distinct words than the cache holds keep their lemmas', () => {
    for (let number = 0; number < 60_000; number += 1) lemmatize(`word${number}s`, 'NOUN', 'NNS');
    expect(lemmatize('word7s', 'NOUN', 'NNS')).toBe('word7');
    expect(lemmatize('cities', 'NOUN', 'NNS')).toBe('city');
  });
});
