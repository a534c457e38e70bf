import { describe, expect, test } from '@jest/globals';
import { guessSpaces } from '../../../../model/evaluation/detokenize.ts';
import { entitySpans } from '../../../../model/evaluation/entity-spans.ts';
import { readIob } from '../../../../model/evaluation/read-iob.ts';

const pairs = (content: string): string[][] =>
  readIob(content, 'f').map(({ words }) => words.map(({ form, entity }) => `${form}/${entity}`));

describe('reading IOB', () => {
  test('takes the last column that holds tags, between tabs or spaces', () => {
    expect(pairs('EU NNP B-NP B-ORG\nrejects VBZ B-VP O\n\nPeru NNP B-NP B-LOC\n')).toEqual([
      ['EU/B-ORG', 'rejects/O'],
      ['Peru/B-LOC'],
    ]);
    expect(pairs('New York\tB-GPE\n')).toEqual([['New York/B-GPE']]);
  });

  test('reads columns whose first counts the words, and passes over ranges', () => {
    const file =
      "# sent_id = 1\n# text = Ana can't\n1\tAna\tB-PER\t-\tx\n2-3\tcan't\t_\t-\tx\n2\tca\tO\t-\tx\n3\tn't\tO\t-\tx\n";
    expect(pairs(file)).toEqual([['Ana/B-PER', 'ca/O', "n't/O"]]);
    expect(readIob(file, 'f')[0]?.text).toBe("Ana can't");
    expect(pairs('1-2\tO\nwon\tO\n')).toEqual([['1-2/O', 'won/O']]);
  });

  test('knows documents by their marks, and tells a comment from the word #', () => {
    const file = '-DOCSTART- -X- O\n\nA O\n\n# doc = b\n# O\nB O\n\n# doc = b\nC O\n\n# doc = c\nD O\n';
    const sentences = readIob(file, 'f');
    expect(sentences.map(({ opens }) => opens)).toEqual(['document', 'document', undefined, 'document']);
    expect(sentences[1]?.words.map(({ form }) => form)).toEqual(['#', 'B']);
  });

  test.each([
    ['A O\nB\n', 'f:2: one column'],
    ['A O\nB X O\n', 'f:2: 3 columns, where the first word has 2'],
    ['A O\nB\tPER\n', 'f:2: "PER" is no tag'],
  ])('tells the file and the line of %j', (content, message) => {
    expect(() => readIob(content, 'f')).toThrow(message);
  });
});

test.each([
  ['He said " no " .', 'He said "no".'],
  ["The minister 's men ( all ) do n't , 50 % will .", "The minister's men (all) don't, 50% will."],
  ["the workers ' party : $ 5", "the workers' party: $5"],
])('%j is written as %j', (words, text) => {
  const forms = words.split(' ');
  const spaces = guessSpaces(forms);
  expect(
    forms
      .map((form, at) => form + (spaces[at] ? ' ' : ''))
      .join('')
      .trim(),
  ).toBe(text);
});

test.each([
  ['B-A I-A O B-A', ['0-2 A', '3-4 A']],
  ['I-A I-A I-B B-B', ['0-2 A', '2-3 B', '3-4 B']],
  ['B-A E-A S-B O', ['0-2 A', '2-3 B']],
])('the tags %s name %j', (tags, expected) => {
  const list = tags.split(' ');
  const spans = entitySpans(
    list,
    list.map((_, at) => ({ start: at, end: at + 1 })),
  );
  expect(spans.map(({ start, end, type }) => `${start}-${end} ${type}`)).toEqual(expected);
});
