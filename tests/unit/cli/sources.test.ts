import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Source, showOrigin } from '../../../cli/sources/article-file.ts';
import { findFiles } from '../../../cli/sources/find-files.ts';
import { readLines } from '../../../cli/sources/read-lines.ts';
import { readSources } from '../../../cli/sources/read-sources.ts';

let folder = '';
const FILES: Readonly<Record<string, string | Buffer>> = {
  'b.txt': 'Text of b.\n',
  'b.json': JSON.stringify({ title: 'B', publisher: 'Wire', publishedAt: '2024-01-02', text: 'not this', rank: 3 }),
  'a/page.HTML': '<p>Page</p>',
  'a/one.json': JSON.stringify({ text: 'One.', title: null, url: '' }),
  'a/list.json': JSON.stringify([{ text: 'First.' }, 'second', { html: '<p>Third</p>' }]),
  'lines.ndjson': '\uFEFF{"text":"L1"}\n\n{"text": oops}\r\n{"text":"L4\u2028still L4","id":9}\n[1]\n{"text":"L6"}',
  'empty.txt': ' \n',
  'broken-side.txt': 'Text.',
  'broken-side.json': '{"title":',
  'latin.html': Buffer.from('<meta charset="iso-8859-1"><p>Bogot\xe1</p>', 'latin1'),
  'latin.txt': Buffer.from('Bogot\xe1', 'latin1'),
  'utf16.txt': Buffer.from('\uFEFFPeru', 'utf16le'),
  'notes.md': '# not an article',
  '.hidden.txt': 'hidden',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsgraph-sources-'));
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await symlink(folder, join(folder, 'a', 'loop'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(...names: string[]): Promise<Source[]> {
  const { files } = await findFiles(names.map((name) => join(folder, name)));
  const sources: Source[] = [];
  for await (const source of readSources(files)) sources.push(source);
  return sources;
}
const brief = (source: Source): unknown => ('problem' in source ? source.problem : source.submission);

describe('finding files', () => {
  test('walks folders in the order of names, without side files, other kinds, hidden ones and loops', async () => {
    const { files, unusable } = await findFiles([folder]);
    expect(files.map(({ path }) => relative(folder, path))).toEqual([
      'a/list.json',
      'a/one.json',
      'a/page.HTML',
      'b.txt',
      'broken-side.txt',
      'empty.txt',
      'latin.html',
      'latin.txt',
      'lines.ndjson',
      'utf16.txt',
    ]);
    expect(unusable).toEqual([]);
  });

  test('takes a file once and its side file never, also when both are named', async () => {
    const { files } = await findFiles([join(folder, 'b.json'), join(folder, 'b.txt'), join(folder, 'b.txt')]);
    expect(files).toEqual([{ path: join(folder, 'b.txt'), bytes: 11 }]);
  });

  test('reports what was named and cannot be used', async () => {
    const { unusable } = await findFiles([join(folder, 'notes.md'), join(folder, 'gone.txt')]);
    expect(unusable.map(({ problem }) => problem)).toEqual([
      'not a .txt, .html, .json, .ndjson or .jsonl file',
      'there is no such file',
    ]);
  });
});

describe('reading sources', () => {
  test('joins a text with what its side file says of it', async () => {
    const [source] = await read('b.txt');
    expect(source && brief(source)).toEqual({
      text: 'Text of b.\n',
      title: 'B',
      publisher: 'Wire',
      publishedAt: '2024-01-02',
    });
  });

  test('reads one article or a list of them from JSON, dropping empty fields', async () => {
    expect((await read('a/one.json')).map(brief)).toEqual([{ text: 'One.' }]);
    const list = await read('a/list.json');
    expect(list.map(brief)).toEqual([{ text: 'First.' }, 'not a JSON object', { html: '<p>Third</p>' }]);
    expect(list[1] && showOrigin(list[1].origin)).toBe(`${join(folder, 'a/list.json')} (entry 2)`);
  });

  test('reads lines, numbers them as an editor does, and goes on after a bad one', async () => {
    const sources = await read('lines.ndjson');
    expect(sources.map(({ origin }) => origin.line)).toEqual([1, 3, 4, 5, 6]);
    expect(sources.map(brief)).toEqual([
      { text: 'L1' },
      expect.stringMatching(/^not JSON: /),
      { text: 'L4\u2028still L4' },
      'not a JSON object',
      { text: 'L6' },
    ]);
  });

  test.each([
    ['empty.txt', 'the file is empty'],
    ['latin.txt', 'not a text in utf-8'],
    ['broken-side.txt', expect.stringMatching(/broken-side\.json is not JSON: /)],
    ['utf16.txt', { text: 'Peru' }],
    ['latin.html', { html: '<meta charset="iso-8859-1"><p>Bogotá</p>' }],
    ['a/page.HTML', { html: '<p>Page</p>' }],
  ])('%s', async (name, expected) => expect((await read(name)).map(brief)).toEqual([expected]));

  test('passes over a line that is too long without losing count', async () => {
    const path = join(folder, 'long.jsonl');
    await writeFile(path, `short\n${'x'.repeat(200_000)}\nafter\n`);
    const lines: string[] = [];
    for await (const { number, content, tooLong } of readLines(path, 100_000))
      lines.push(`${number} ${tooLong} ${content}`);
    expect(lines).toEqual(['1 false short', '2 true ', '3 false after']);
  });
});
