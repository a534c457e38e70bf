import type { Break, GoldSentence } from './gold.ts';
import { type MarkedSentence, parseMarkedSentences } from './read-marked-sentences.ts';
import { tagTokens } from './tag-tokens.ts';

export interface CorpusOptions {
  /** Only this part; all of it where undefined. */
  readonly split: 'train' | 'test' | undefined;
  /** The starts and ends of the tokens of a text, in turn. */
  readonly tokenSpans: (text: string) => readonly number[];
}

/** Headlines stand alone. */
const isLine = ({ style }: MarkedSentence): boolean => style === 'headline' || style === 'caps';

function breakBefore(sentence: MarkedSentence, before: MarkedSentence | undefined): Break {
  if (sentence.doc !== before?.doc) return 'document';
  return isLine(sentence) || isLine(before) || sentence.style !== before.style ? 'paragraph' : undefined;
}

/** Reads sentences with inline marks as model/corpus has them; their gold tokens are those of the product's tokenizer. */
export function readCorpus(content: string, file: string, { split, tokenSpans }: CorpusOptions): GoldSentence[] {
  const sentences = parseMarkedSentences(content, file).filter((one) => split === undefined || one.split === split);
  return sentences.map((sentence, index) => {
    const { text, spans } = sentence;
    const offsets = tokenSpans(text);
    const { words, tags } = tagTokens(text, offsets, spans);
    return {
      words: words.map((form, at) => ({
        form,
        entity: tags[at] ?? 'O',
        spaceAfter: offsets[2 * at + 1] !== offsets[2 * at + 2],
      })),
      multiWords: [],
      text,
      opens: breakBefore(sentence, sentences[index - 1]),
    };
  });
}
