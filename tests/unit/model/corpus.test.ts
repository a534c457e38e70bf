import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCorpus } from '../../../model/evaluation/check-corpus.ts';
import { findNearDuplicates } from '../../../model/evaluation/near-duplicates.ts';
import { parseMarkedSentences } from '../../../model/evaluation/read-marked-sentences.ts';

const FOLDER = new URL('../../../model/corpus/', import.meta.url);
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((file) => ({ file, content: readFileSync(new URL(file, FOLDER), 'utf8') }));

const GOOD = [
  'The [Council of Elders|ORG] met in [Gorodno|GPE] on [Monday|DATE].',
  "Mrs [Ada Quill|PERSON] left the [Maldives|GPE] in [the 1990s|DATE] for [St. John's|GPE].",
  'No ships came that day, and nobody had expected any.',
  "[Quill|PERSON]'s brother lives in [The Hague|GPE], near a [U.N.|ORG]-run school.",
  'A storm followed.',
];

type Fields = Readonly<Record<string, unknown>>;

const lineOf = (text: string, fields: Fields = {}): string =>
  JSON.stringify({ doc: 'xx-quill', split: 'train', style: 'wire', country: 'XX', text, ...fields });

/** A good document of five lines whose last is another. */
const withLast = (line: string): string => [...linesOf(GOOD.slice(0, 4)), line].join('\n');

const linesOf = (texts: readonly string[]): string[] => texts.map((text) => lineOf(text));

const rulesOf = (...contents: string[]): string[] =>
  checkCorpus(contents.map((content, index) => ({ file: `${index}.jsonl`, content }))).map(({ rule }) => rule);

describe('model/corpus', () => {
  test('has no problems', () => {
    const problems = checkCorpus(FILES);
    expect(problems.map(({ file, line, rule, message }) => `${file}:${line}: ${rule}: ${message}`)).toEqual([]);
  });

  test('has the sentences, documents and files of which its README speaks', () => {
    const readme = readFileSync(new URL('README.md', FOLDER), 'utf8');
    const sentences = FILES.flatMap(({ file, content }) => parseMarkedSentences(content, file));
    const documents = new Set(sentences.map(({ doc }) => doc));
    expect(readme).toContain(`${sentences.length.toLocaleString('en')} English news sentences`);
    expect(readme).toContain(`${documents.size} documents`);
    for (const { file } of FILES) expect(readme).toContain(`\`${file}\``);
  });

  test('keeps about a fifth for measuring, in every file', () => {
    for (const { file, content } of FILES) {
      const sentences = parseMarkedSentences(content, file);
      const share = sentences.filter(({ split }) => split === 'test').length / sentences.length;
      expect([file, share > 0.14 && share < 0.26]).toEqual([file, true]);
    }
  });
});

describe('the check of the corpus', () => {
  test('passes what is right', () => {
    expect(rulesOf(withLast(lineOf('A storm followed.')))).toEqual([]);
    expect(rulesOf(`${withLast(lineOf('A storm followed.'))}\n`)).toEqual([]);
  });

  test.each<[rule: string, line: string]>([
    ['format', '{"doc": "xx-quill"'],
    ['format', lineOf('A storm.', { country: undefined })],
    ['format', lineOf('A storm.', { text: 7 })],
    ['format', lineOf('A storm.', { split: 'dev' })],
    ['format', lineOf('A storm hit [Gorodno|GPE.')],
    ['format', lineOf('A storm hit Gorodno|GPE].')],
    ['format', lineOf('A storm hit [the [Sula|LOC] coast|LOC].')],
    ['format', lineOf('A storm hit [Gorodno].')],
    ['format', lineOf('A storm hit [|GPE].')],
    ['format', lineOf('A storm hit [ Gorodno|GPE].')],
    ['format', lineOf('A storm hit [Gorodno|gpe].')],
    ['type', lineOf('A storm hit [Gorodno|CITY].')],
    ['field', lineOf('A storm followed.', { style: 'poem' })],
    ['field', lineOf('A storm followed.', { doc: 'XX Quill' })],
    ['field', lineOf('')],
    ['space', lineOf('A storm  followed.')],
    ['space', lineOf('A storm followed. ')],
    ['article', lineOf('A storm hit [the Maldives|GPE].')],
    ['article', lineOf('[The Kremlin|ORG] spoke of a storm.')],
    ['article', lineOf('A storm came [the next day|DATE].')],
    ['possessive', lineOf("[Gorodno's|GPE] storm passed.")],
    ['possessive', lineOf('[GORODNO’S|GPE] STORM PASSED')],
    ['title', lineOf('A storm delayed [Ms. Quill|PERSON].')],
    ['title', lineOf('A storm delayed [President Ada Quill|PERSON].')],
    ['part-of-word', lineOf('A [Gorodno|GPE]an storm.')],
    ['duplicate', lineOf('No ships came that day, and [nobody|PERSON] had expected any!')],
    ['document-split', lineOf('A storm followed.', { split: 'test' })],
    ['document-country', lineOf('A storm followed.', { country: 'MV' })],
  ])('finds %s: %s', (rule, line) => {
    // Without its last line the document is too short as well.
    expect(rulesOf(withLast(line)).filter((one) => one !== 'document-length')).toEqual([rule]);
  });

  test('wants two capitals for the country', () => {
    const lines = GOOD.map((text) => lineOf(text, { country: 'xx' }));
    expect(rulesOf(lines.join('\n'))).toEqual(Array(5).fill('field'));
  });

  test('wants a document of five sentences or more, in one piece and in one file', () => {
    const storm = (index: number, doc: string): string =>
      lineOf(`Storm ${index}x${index} hit ${doc}${index}.`, { doc });
    const other = [1, 2, 3, 4, 5].map((index) => storm(index, 'yy-other'));
    expect(rulesOf(linesOf(GOOD.slice(1)).join('\n'))).toEqual(['document-length']);
    expect(rulesOf([...linesOf(GOOD.slice(1)), ...other, lineOf('Late.')].join('\n'))).toEqual(['document-order']);
    expect(rulesOf(withLast(lineOf('A storm followed.')), [...other, lineOf('Late.')].join('\n'))).toEqual([
      'document-file',
    ]);
  });

  test('finds every bad line, with its file and number', () => {
    const problems = checkCorpus([{ file: 'a.jsonl', content: `${lineOf('[x')}\n\n${lineOf('y]')}\n` }]);
    expect(problems.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['a.jsonl', 1, 'format'],
      ['a.jsonl', 3, 'format'],
    ]);
    expect(problems.every(({ message }) => !message.includes('a.jsonl'))).toBe(true);
  });
});

describe('near duplicates', () => {
  test('are found whatever the case, the order and the marks', () => {
    expect(findNearDuplicates(['He agreed.', 'Ships left port.', 'he AGREED!', 'Port left: ships'], 0.75)).toEqual([
      [2, 0],
      [3, 1],
    ]);
    expect(findNearDuplicates(['', '…', ''], 0.75)).toEqual([]);
  });

  test('are those that a comparison of all pairs finds', () => {
    const text = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }).map((words) => words.join(' '));
    const alike = (one: string, other: string): boolean => {
      const [left, right] = [new Set(one.match(/\w/g)), new Set(other.match(/\w/g))];
      const shared = [...left].filter((word) => right.has(word)).length;
      return shared > 0 && shared / (left.size + right.size - shared) >= 0.75;
    };
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const expected = texts.flatMap((later, index) => {
          const earlier = texts.slice(0, index).findIndex((one) => alike(later, one));
          return earlier < 0 ? [] : [[index, earlier]];
        });
        expect(findNearDuplicates(texts, 0.75)).toEqual(expected);
      }),
    );
  });
});
