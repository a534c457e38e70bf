import { describe, expect, test } from '@jest/globals';
import type { Document } from '../../../workers/pipeline/document.ts';
import { startDocument } from '../../../workers/pipeline/document.ts';
import { PIPELINE } from '../../../workers/pipeline/pipeline.ts';
import { readSpeech } from '../../../workers/pipeline/speech/read-speech.ts';
import { sourcesAt } from '../../../workers/pipeline/speech/sources-at.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { resources } from './traced-reading.ts';

interface SpeechCase extends CorpusCase {
  readonly text: string;
  /** `source` is a name, or all names of several speakers; `words` is a stretch that they say. */
  readonly says: readonly { readonly source: string | readonly string[]; readonly words: string }[];
  /** Stretches that nobody says but the article, or not this source. */
  readonly not: readonly { readonly source?: string; readonly words: string }[];
  readonly firstPerson?: readonly { readonly surface: string; readonly entity: string }[];
}

/** Everything up to linking, then the stage under test, wherever the list of stages has it. */
async function speechOf(text: string): Promise<Document> {
  let document = startDocument({ id: 'test', format: 'text', content: text });
  for (const stage of PIPELINE) {
    document = await stage.run(document, { resources });
    if (stage.name === 'link') break;
  }
  return readSpeech(document, { resources });
}

const namesOf = (document: Document, ids: readonly string[]): (string | undefined)[] =>
  ids.map((id) => document.entities.find((entity) => entity.id === id)?.name);

/** Who says each word of a stretch, marks left aside; the words must stand in the text once. */
function speakersOfWords(document: Document, words: string): string[] {
  const sentence = document.sentences.find(({ text }) => text.includes(words));
  if (sentence === undefined) throw new Error(`no sentence has “${words}”`);
  const from = sentence.text.indexOf(words);
  const found = (document.tokens[sentence.index] ?? []).flatMap((token, at) => {
    const isInside = token.start >= from && token.end <= from + words.length && token.shape !== 'punctuation';
    return isInside
      ? [
          namesOf(document, sourcesAt(document.utterances, sentence.index, at))
            .sort()
            .join(' + '),
        ]
      : [];
  });
  return [...new Set(found)];
}

const surfaceOf = (document: Document, sentence: number, from: number, to: number): string =>
  (document.tokens[sentence] ?? [])
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

describe('speech finds who says what', () => {
  test.each(readCorpus<SpeechCase>('speech'))('$id', async ({ text, says, not, firstPerson = [] }) => {
    const document = await speechOf(text);
    for (const { source, words } of says) {
      const names = typeof source === 'string' ? source : [...source].sort().join(' + ');
      expect({ words, by: speakersOfWords(document, words) }).toEqual({ words, by: [names] });
    }
    for (const { source, words } of not) {
      const by = speakersOfWords(document, words);
      if (source === undefined) expect({ words, by }).toEqual({ words, by: [''] });
      else expect(by.filter((names) => names.split(' + ').includes(source))).toEqual([]);
    }
    const spoken = document.mentions
      .filter(({ rule }) => rule.startsWith('first-person'))
      .map(({ sentence, from, to, entity }) => ({
        surface: surfaceOf(document, sentence, from, to),
        entity: namesOf(document, [entity ?? ''])[0],
      }));
    for (const mention of firstPerson) expect(spoken).toContainEqual(mention);
    // No case may show a first person that it does not list.
    expect(spoken.filter((mention) => !firstPerson.some(({ surface }) => surface === mention.surface))).toEqual([]);
  });
});
