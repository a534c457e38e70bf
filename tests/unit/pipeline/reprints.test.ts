import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Fingerprint } from '../../../schema/fingerprint.ts';
import { areCopies } from '../../../services/fingerprint/are-copies.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { type EditedText, fingerprintOf, fingerprintOfEdited, meet } from './reprint-pages.ts';

/** `beyond`: a copy that is rewritten too much to be told by its wording; not found, and counted in the recall. */
interface ReprintCase extends CorpusCase {
  readonly a: EditedText;
  readonly b: EditedText;
  readonly copies: boolean;
  readonly beyond?: boolean;
  readonly reason: string;
}

const cases = readCorpus<ReprintCase>('reprints');

function judge({ a, b }: ReprintCase): { readonly found: boolean; readonly copies: boolean } {
  const [one, other] = [fingerprintOfEdited(a), fingerprintOfEdited(b)];
  const copies = areCopies(one, other);
  expect(areCopies(other, one)).toBe(copies);
  return { copies, found: copies && meet(one, other) };
}

describe('a reprint is found', () => {
  const reprints = cases.filter(({ copies }) => copies);

  test.each(reprints.filter(({ beyond }) => beyond !== true))('$id', (reprint) => {
    expect(judge(reprint)).toEqual({ found: true, copies: true });
  });

  test('in 19 of 20 cases', () => {
    expect(reprints.filter((reprint) => judge(reprint).found).length / reprints.length).toBeGreaterThan(0.95);
  });
});

describe('what only looks like a reprint is none', () => {
  test.each(cases.filter(({ copies }) => !copies))('$id', (pair) => {
    expect(judge(pair).copies).toBe(false);
  });
});

const folderOf = (path: string): URL => new URL(path, import.meta.url);

function readAll(folder: URL): { readonly file: string; readonly print: Fingerprint }[] {
  return readdirSync(folder)
    .filter((file) => /\.(txt|html)$/.test(file))
    .map((file) => {
      const content = readFileSync(new URL(file, folder), 'utf8');
      return { file, print: fingerprintOf(file.endsWith('.html') ? { html: content } : { text: content }) };
    });
}

test('no two texts of the corpora are copies of each other', () => {
  const texts = ['articles', 'pages', 'reprints'].flatMap((folder) => readAll(folderOf(`../../corpus/${folder}/`)));
  const copies = texts.flatMap(({ file, print }, index) =>
    texts.slice(index + 1).flatMap((other) => (areCopies(print, other.print) ? [`${file} and ${other.file}`] : [])),
  );
  expect(texts.length).toBeGreaterThan(120);
  expect(copies).toEqual([]);
});

const seeds = folderOf('../../../../shared/seeds/');

(existsSync(seeds) ? test : test.skip)('five articles on one summit are five stories', () => {
  const prints = readAll(seeds).map(({ print }) => print);
  for (const [index, print] of prints.entries()) {
    expect(prints.map((other) => areCopies(print, other))).toEqual(prints.map((_, other) => other === index));
  }
});
