import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { hashSources, listSourceFiles } from '../../../services/platform/set-up/source-files.mjs';

let root = '';

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const hash = (): string => hashSources(root, listSourceFiles(root));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsgraph-sources-'));
  for (const name of ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json']) write(name, '{}');
  write('schema/article.ts', 'export {};');
  write('schema/migrations/0001.cypher', 'RETURN 1');
  write('services/platform/start.mjs', '');
  write('services/README.md', '');
  write('web/main.tsx', 'export {};');
  write('web/index.html', '<html></html>');
});
afterEach(() => rmSync(root, { recursive: true }));

test('what is compiled, what is copied and what Vite builds are told apart', () => {
  expect(listSourceFiles(root)).toEqual({
    compiled: ['schema/article.ts'],
    data: ['schema/migrations/0001.cypher'],
    pages: ['web/index.html', 'web/main.tsx'],
  });
});

test.each([
  ['a source', 'schema/article.ts', true],
  ['a data file', 'schema/migrations/0001.cypher', true],
  ['a source of the pages', 'web/main.tsx', true],
  ['a new style of the pages', 'web/shell/shell.css', true],
  ['the packages', 'package-lock.json', true],
  ['the platform, which is not built', 'services/platform/start.mjs', false],
  ['a document', 'services/README.md', false],
  ['a test', 'tests/unit/any.test.ts', false],
])('the build is another one after a change of %s: %s, %s', (_, path, isBuilt) => {
  const before = hash();
  write(path, 'changed');
  expect(hash() !== before).toBe(isBuilt);
});

test('a file that moved is another build', () => {
  const before = hash();
  rmSync(join(root, 'web/main.tsx'));
  write('web/shell/main.tsx', 'export {};');
  expect(hash()).not.toBe(before);
});
