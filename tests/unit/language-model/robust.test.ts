import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LanguageModel } from '../../../workers/pipeline/annotate/language-model/language-model.ts';
import { loadLanguageModel } from '../../../workers/pipeline/annotate/language-model/load-language-model.ts';
import { expectSound } from './check-analyses.ts';

let model: LanguageModel;

beforeAll(async () => {
  model = (await loadLanguageModel()).model;
});

async function expectRead(sentences: readonly (readonly string[])[], mostMs: number): Promise<void> {
  const started = performance.now();
  const analyses = await model.analyze(sentences);
  expect(performance.now() - started).toBeLessThan(mostMs);
  expectSound(sentences, analyses);
}

const said = 'The minister said that nobody was hurt .'.split(' ');
const allBytes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
const clause = ['the', 'talks', 'in', 'Aldport', 'failed', ','];

const CASES: readonly [string, readonly (readonly string[])[]][] = [
  ['no sentence', []],
  ['an empty sentence', [[]]],
  ['empty sentences between others', [[], said, [], ['Nobody', '.'], []]],
  ['empty words', [[''], ['', ''], ['The', '', '.']]],
  ['spaces in words', [['a b'], ['a', 'b'], [' '], ['a b', 'c'], ['a', 'b c'], ['\n']]],
  ['binary', [allBytes, [allBytes.join('')]]],
  ['zero-width characters', [['\u200b'], ['\u200d', '\ufeff', 'Ki\u200bm', '\u2060', '.']]],
  [
    'right-to-left text',
    [
      ['قال', 'الوزير', 'إن', '«', 'لا', '»', '.'],
      ['\u202e', 'השר', 'אמר', '\u202c'],
    ],
  ],
  ['lone surrogates', [['\ud83d'], ['\udc00', 'Kim\ud83d', '\udc00\ud83d', 'said']]],
  ['emoji', [['😀'], ['👩‍🚒', 'saved', '🇯🇵', '❤️', '👍🏽', '.']]],
  ['the marks of the model', [['[CLS]'], ['[SEP]', '[PAD]', '[UNK]', '[MASK]'], ['He', '[SEP]', 'said', '[CLS]x']]],
  ['combining marks alone', [['\u0301'], ['e\u0301', '\u0301'.repeat(500)]]],
  ['names of properties', [['__proto__', 'constructor', 'toString', 'hasOwnProperty']]],
  ['one word of a megabyte', [['a'.repeat(1_000_000)], ['He', '中'.repeat(1_000_000), 'said']]],
];

describe('anything is read', () => {
  test.each(CASES)('%s', async (_, sentences) => {
    await expectRead(sentences, 5_000);
  });

  test('a thousand times the same sentence, hardly slower than once', async () => {
    await expectRead(new Array<string[]>(1_000).fill(said), 2_000);
  });

  test('a sentence of 20,000 words, with and without commas', async () => {
    const sentence = Array.from({ length: 20_000 }, (_, at) => clause[at % clause.length] ?? '');
    await expectRead([sentence, new Array<string>(2_000).fill('buffalo')], 60_000);
  }, 70_000);
});

test('random words in random sentences', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('Kim', 'said', '.', ',', 'the', '“', '[SEP]', '\ud83d', '1,900', 'U.S.'),
  );
  const sentences = fc.array(fc.array(word, { maxLength: 30 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(sentences, async (any) => expectSound(any, await model.analyze(any))),
    { numRuns: 60 },
  );
});
