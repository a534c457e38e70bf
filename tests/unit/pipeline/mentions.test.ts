import { describe, expect, test } from '@jest/globals';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { readAndCheck } from './traced-reading.ts';

interface MentionCase extends CorpusCase {
  readonly text: string;
  readonly entities: readonly { readonly name: string; readonly type: string }[];
}

const inOrder = (entities: readonly { name: string; type: string }[]): string[] =>
  entities.map(({ name, type }) => `${name} (${type})`).sort();

describe('mentions finds the names, all of them and nothing else', () => {
  test.each(readCorpus<MentionCase>('mentions'))('$id', async ({ text, entities }) => {
    await readAndCheck({ text }, (extraction) => {
      expect(inOrder(extraction.entities)).toEqual(inOrder(entities));
    });
  });
});
