import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMarks } from '../../../../model/evaluation/parse-marks.ts';
import { readCorpus } from '../../../../model/evaluation/read-corpus.ts';
import { parseMarkedSentences } from '../../../../model/evaluation/read-marked-sentences.ts';
import { tagTokens } from '../../../../model/evaluation/tag-tokens.ts';

const line = (fields: object): string =>
  JSON.stringify({ doc: 'd', split: 'test', style: 'wire', country: 'XX', text: 'Nothing.', ...fields });

describe('marks', () => {
  test('become offsets into the plain text', () => {
    const { text, spans } = parseMarks('[Ana Lima|PERSON] left [Peru|GPE].');
    expect(text).toBe('Ana Lima left Peru.');
    expect(spans).toEqual([
      { start: 0, end: 8, type: 'PERSON' },
      { start: 14, end: 18, type: 'GPE' },
    ]);
  });

  test.each(['[Ana', 'Ana]', '[Ana]', '[|GPE]', '[Ana |GPE]', '[Ana|gpe]', '[A [B|GPE]|ORG]', 'a | b', '[A|B|GPE]'])(
    'in %j are wrong',
    (marked) => {
      expect(() => parseMarks(marked)).toThrow();
    },
  );

  test('always slice back to the words that were marked', () => {
    const word = fc.stringMatching(/^[^[\]|\s]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { maxLength: 12 }), (words) => {
        const { text, spans } = parseMarks(words.map(([form, marked]) => (marked ? `[${form}|ORG]` : form)).join(' '));
        expect(text).toBe(words.map(([form]) => form).join(' '));
        const names = words.filter(([, marked]) => marked).map(([form]) => form);
        expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(names);
      }),
    );
  });
});

describe('lines of the corpus', () => {
  test.each([
    ['{', 'f.jsonl:2: this is not JSON'],
    [line({ split: 'dev' }), 'f.jsonl:2: (document d) "split" is "dev"'],
    [line({ text: 'x [y' }), 'f.jsonl:2: (document d) the mark "[y" is not closed'],
    [line({ style: 1 }), 'f.jsonl:2: (document d) "style" is no string'],
  ])('tell where %s is wrong', (content, message) => {
    expect(() => parseMarkedSentences(`${line({})}\n${content}\n`, 'f.jsonl')).toThrow(message);
  });

  test('are read as sentences with gold tokens; headlines stand alone', () => {
    const content = [
      line({ text: '[Peru|GPE] Wins', style: 'headline' }),
      line({}),
      line({}),
      line({ split: 'train' }),
    ];
    const tokenSpans = (text: string): number[] =>
      [...text.matchAll(/\w+|\S/g)].flatMap((m) => [m.index, m.index + m[0].length]);
    const sentences = readCorpus(content.join('\n'), 'f', { split: 'test', tokenSpans });
    expect(sentences.map(({ opens }) => opens)).toEqual(['document', 'paragraph', undefined]);
    expect(sentences[0]?.words.map(({ entity }) => entity)).toEqual(['B-GPE', 'O']);
    expect(sentences[1]?.words.map(({ spaceAfter }) => spaceAfter)).toEqual([false, true]);
  });
});

test('a token that a name cuts goes to the name whole, and is told', () => {
  const spans = [
    { start: 0, end: 2, type: 'GPE' },
    { start: 3, end: 8, type: 'GPE' },
  ];
  const { words, tags, cut } = tagTokens('US-Japan talks', [0, 2, 2, 3, 3, 8, 9, 14], spans);
  expect(words).toEqual(['US', '-', 'Japan', 'talks']);
  expect(tags).toEqual(['B-GPE', 'O', 'B-GPE', 'O']);
  expect(cut).toEqual([]);
  const whole = tagTokens('US-Japan talks', [0, 8, 9, 14], spans);
  expect(whole.tags).toEqual(['B-GPE', 'O']);
  expect(whole.cut).toEqual(spans.slice(0, 1));
});
