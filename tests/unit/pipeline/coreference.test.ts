import { describe, expect, test } from '@jest/globals';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { nameOf, readAndCheck } from './traced-reading.ts';

interface CoreferenceCase extends CorpusCase {
  readonly text: string;
  readonly mentions: readonly { readonly surface: string; readonly name: string }[];
  /** Surfaces that must mean nobody. */
  readonly absent: readonly string[];
}

describe('coreference finds whom a part of a name, a title or a pronoun means', () => {
  test.each(readCorpus<CoreferenceCase>('coreference'))('$id', async ({ text, mentions, absent }) => {
    await readAndCheck({ text }, (extraction) => {
      const found = extraction.mentions.map(({ surface, entity }) => ({ surface, name: nameOf(extraction, entity) }));
      for (const mention of mentions) expect(found).toContainEqual(mention);
      for (const surface of absent) expect(found.map((mention) => mention.surface)).not.toContain(surface);
    });
  });
});
