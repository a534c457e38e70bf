import { describe, expect, test } from '@jest/globals';
import { readConllu } from '../../../../model/evaluation/read-conllu.ts';
import { CONLLU } from './example-texts.ts';

describe('reading CoNLL-U', () => {
  test('keeps words, tokens of several words and breaks, and passes over empty nodes', () => {
    const [first, second] = readConllu(CONLLU, 'x');
    expect(first?.opens).toBe('document');
    expect(first?.text).toBe("They don't see him.");
    expect(first?.words.map(({ form }) => form)).toEqual(['They', 'do', "n't", 'see', 'him', '.']);
    expect(first?.words[4]).toEqual({
      form: 'him',
      upos: 'PRON',
      tag: 'PRP',
      lemma: 'he',
      head: 3,
      relation: 'obj',
      spaceAfter: false,
    });
    expect(first?.words[3]?.head).toBe(-1);
    expect(first?.multiWords).toEqual([{ first: 1, end: 3, form: "don't", spaceAfter: true }]);
    expect([second?.opens, second?.text, second?.words.length]).toEqual([undefined, undefined, 5]);
  });

  test('takes an underscore for "not given", but for the word and its lemma', () => {
    const [sentence] = readConllu('1\t_\t_\tSYM\t_\t_\t_\t_\t_\t_\r\n\r\n', 'x');
    expect(sentence?.words).toEqual([{ form: '_', lemma: '_', upos: 'SYM', spaceAfter: true }]);
  });

  test.each([
    ['1\tHe\the\tPRON\n', 'f.conllu:1: 4 columns between tabs, where CoNLL-U has 10'],
    ['# c\n2\tHe\the\tPRON\tPRP\t_\t0\troot\t_\t_\n', 'f.conllu:2: the id "2" where 1 is due'],
    ['1\tHe\the\tPRON\tPRP\t_\tx\troot\t_\t_\n', 'f.conllu:1: the head "x" is no number'],
    ['1\tHe\the\tPRON\tPRP\t_\t3\troot\t_\t_\n', 'f.conllu:1: the head 3 is no other word of the sentence'],
    [
      '1-2\tHe\t_\t_\t_\t_\t_\t_\t_\t_\n1\tHe\the\tPRON\tPRP\t_\t0\troot\t_\t_\n',
      'f.conllu:2: the token "He" runs beyond',
    ],
  ])('tells the file and the line of %j', (content, message) => {
    expect(() => readConllu(content, 'f.conllu')).toThrow(message);
  });
});
