import { describe, expect, test } from '@jest/globals';
import type { InputFile, Source } from '../../../web/submit/files/article-file.ts';
import { decodeText } from '../../../web/submit/files/decode-text.ts';
import { readLines } from '../../../web/submit/files/read-lines.ts';
import { readSources } from '../../../web/submit/files/read-sources.ts';
import { sortFiles } from '../../../web/submit/files/sort-files.ts';

function file(path: string, content: string | Uint8Array<ArrayBuffer> = 'Kenya said so.', isNamed = true): InputFile {
  const blob = new Blob([content]);
  return {
    path,
    isNamed,
    size: blob.size,
    arrayBuffer: () => blob.arrayBuffer(),
    stream: () => blob.stream() as ReadableStream<Uint8Array>,
  };
}

async function readAll(...files: InputFile[]): Promise<Source[]> {
  const sources: Source[] = [];
  for await (const source of readSources(sortFiles(files))) sources.push(source);
  return sources;
}

const submissionsOf = async (...files: InputFile[]): Promise<unknown[]> =>
  (await readAll(...files)).map((source) => ('problem' in source ? source.problem : source.submission));

describe('which files are articles', () => {
  test('a .json beside a document of the same name describes it, in its own folder only', () => {
    const { articles, descriptions } = sortFiles([
      file('a.txt'),
      file('a.json'),
      file('b.HTML'),
      file('b.json'),
      file('in/a.json'),
      file('c.json'),
    ]);
    expect(articles.map(({ path }) => path)).toEqual(['a.txt', 'b.HTML', 'c.json', 'in/a.json']);
    expect([...descriptions.keys()]).toEqual(['a', 'b']);
  });

  test('what was named and is of another kind is told, in a folder it is passed over', () => {
    const { articles, unusable } = sortFiles([
      file('a.pdf'),
      file('in/b.pdf', '', false),
      file('in/.x.txt', '', false),
    ]);
    expect(articles).toEqual([]);
    expect(unusable).toEqual([{ path: 'a.pdf', problem: expect.stringContaining('.jsonl') }]);
  });
});

describe('articles of files', () => {
  test('a document with its description, whose own text is not asked for', async () => {
    const description = JSON.stringify({ title: 'T', text: 'not this', publisher: null, url: '', more: 1 });
    expect(await submissionsOf(file('a.txt', 'Kenya said so.'), file('a.json', description))).toEqual([
      { text: 'Kenya said so.', title: 'T' },
    ]);
    expect(await submissionsOf(file('p.htm', '<p>Kenya</p>'))).toEqual([{ html: '<p>Kenya</p>' }]);
  });

  test('a .json with one article or a list', async () => {
    const list = JSON.stringify([{ text: 'one' }, 'two', { html: 'three', title: '' }]);
    expect(await submissionsOf(file('one.json', '{"text": "one", "language": "en"}'), file('list.json', list))).toEqual(
      [{ text: 'one' }, 'not a JSON object', { html: 'three' }, { text: 'one', language: 'en' }],
    );
  });

  test('lines, with their numbers, past those that are no article', async () => {
    const lines = '\uFEFF{"text":"one"}\r\n\n[1]\nnot json\n{"text":"has \u2028 in it"}';
    const sources = await readAll(file('x.ndjson', lines));
    expect(sources.map(({ name }) => name)).toEqual(['x.ndjson:1', 'x.ndjson:3', 'x.ndjson:4', 'x.ndjson:5']);
    expect(sources.map((source) => ('problem' in source ? source.problem.split(':')[0] : source.submission))).toEqual([
      { text: 'one' },
      'not a JSON object',
      'not JSON',
      { text: 'has \u2028 in it' },
    ]);
  });

  test('what cannot be read is told by name and stops nothing', async () => {
    const broken = file('broken.json', '{');
    const latin = file('latin.txt', new Uint8Array([0x43, 0xe9]));
    const described = [file('d.txt', 'Kenya'), file('d.json', '[]')];
    const sources = await readAll(file('empty.txt', ' \n'), broken, latin, ...described, file('z.txt', 'Kenya'));
    expect(sources.map((source) => [source.name, 'problem' in source ? source.problem : 'read'])).toEqual([
      ['broken.json', expect.stringMatching(/^not JSON: /)],
      ['d.txt', 'd.json does not hold an object'],
      ['empty.txt', 'the file is empty'],
      ['latin.txt', 'not a text in utf-8'],
      ['z.txt', 'read'],
    ]);
  });
});

describe('the characters of a file', () => {
  const encode = (...bytes: number[]): ArrayBuffer => new Uint8Array(bytes).buffer;
  test('are read by a byte order mark, by what a page declares, or as UTF-8', () => {
    expect(decodeText(encode(0xff, 0xfe, 0x41, 0x00), false)).toBe('A');
    expect(decodeText(encode(0xef, 0xbb, 0xbf, 0x41), false)).toBe('A');
    const page = [...Buffer.from('<meta charset="iso-8859-1">'), 0xe9];
    expect(decodeText(encode(...page), true)).toMatch(/é$/);
    expect(() => decodeText(encode(...page), false)).toThrow('not a text in utf-8');
  });
});

describe('lines of a stream', () => {
  test('are whole however the chunks fall, and a long one is passed over', async () => {
    const bytes = new TextEncoder().encode('é1\nlong long line\n3');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const lines: unknown[] = [];
    for await (const line of readLines(stream, 6)) lines.push([line.number, line.content, line.isTooLong]);
    expect(lines).toEqual([
      [1, 'é1', false],
      [2, '', true],
      [3, '3', false],
    ]);
  });
});
