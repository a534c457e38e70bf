import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const FOLDERS = ['schema', 'services', 'workers', 'cli', 'bench', 'drill', 'model/evaluation', 'web'];
const MAX_LINES = 160;
const P90_LINES = 120;

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs)$/.test(file))
    .map((file) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      return { path, text, lines: text.trimEnd().split('\n').length };
    }),
);

test('every file can be read in one sitting', () => {
  const tooLong = sources.filter(({ lines }) => lines > MAX_LINES).map(({ path, lines }) => `${path}: ${lines} lines`);
  expect(tooLong).toEqual([]);
  const sorted = sources.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(P90_LINES);
});

test('nothing is left for later, and no check is switched off', () => {
  const marks = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)/;
  expect(sources.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([]);
});

test('file names are kebab-case and say what is inside', () => {
  const vague = /(^|[/-])(utils?|helpers?|common|misc|manager)([.-]|$)/;
  expect(
    sources.filter(({ path }) => !/^[a-z0-9./-]+$/.test(path) || vague.test(path)).map(({ path }) => path),
  ).toEqual([]);
});
