import { describe, expect, test } from '@jest/globals';
import { alignWords } from '../../../../model/evaluation/align-words.ts';
import type { GoldSentence, GoldWord } from '../../../../model/evaluation/gold.ts';
import { layOutText } from '../../../../model/evaluation/lay-out-text.ts';

const word = (form: string): GoldWord => ({ form: form.replace(/_$/, ''), spaceAfter: !form.endsWith('_') });
const sentence = (words: string, rest: Partial<GoldSentence> = {}): GoldSentence => ({
  words: words.split(' ').map(word),
  multiWords: [],
  text: undefined,
  opens: undefined,
  ...rest,
});

describe('raw text', () => {
  test('joins sentences within a paragraph, and begins a new one where the file does', () => {
    const { paragraphs } = layOutText([
      sentence('One_ .'),
      sentence('"_ Two_ .', { opens: undefined }),
      sentence('Three', { opens: 'paragraph' }),
      sentence('Four', { opens: 'document' }),
    ]);
    expect(paragraphs).toEqual([
      { text: 'One. "Two.', start: 0, opensDocument: true },
      { text: 'Three', start: 11, opensDocument: false },
      { text: 'Four', start: 17, opensDocument: true },
    ]);
  });

  test('takes the text that the file gives, unless it is another', () => {
    const given = layOutText([sentence('a b', { text: 'a  b' })]);
    expect(given.paragraphs[0]?.text).toBe('a  b');
    expect(given.sentences[0]?.words).toEqual([
      { start: 0, end: 1 },
      { start: 3, end: 4 },
    ]);
    expect(layOutText([sentence('a b', { text: 'a c' })]).paragraphs[0]?.text).toBe('a b');
  });

  test('places the words of a token side by side where they spell it, else all on the token', () => {
    const multiWords = [{ first: 0, end: 2, form: 'Im', spaceAfter: true }];
    expect(layOutText([sentence('I m', { multiWords })]).sentences[0]?.words).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ]);
    expect(layOutText([sentence('I am', { multiWords })]).sentences[0]).toEqual({
      words: [
        { start: 0, end: 2 },
        { start: 0, end: 2 },
      ],
      tokens: [{ start: 0, end: 2 }],
    });
  });
});

test('inside a token whose words do not spell it, forms are aligned', () => {
  const at = (form: string, start: number, end: number) => ({ form, start, end });
  const gold = [at('we', 0, 2), at('I', 3, 6), at('am', 3, 6), at('in', 7, 9)];
  expect(alignWords(gold, [at('we', 0, 2), at('i', 3, 4), at('m', 5, 6), at('in', 7, 9)])).toEqual([0, 1, -1, 3]);
  expect(alignWords(gold, [at('we I', 0, 4), at('m', 5, 6), at('in', 7, 9)])).toEqual([-1, -1, -1, 2]);
});
