import { describe, expect, test } from '@jest/globals';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { readAndCheck } from './traced-reading.ts';

interface SegmentCase extends CorpusCase {
  readonly text: string;
  readonly sentences: readonly string[];
}

describe('segment finds where sentences end', () => {
  test.each(readCorpus<SegmentCase>('segment'))('$id', ({ text, sentences }) => {
    readAndCheck({ text }, (extraction) => {
      expect(extraction.sentences.map((sentence) => sentence.text)).toEqual(sentences);
    });
  });
});
