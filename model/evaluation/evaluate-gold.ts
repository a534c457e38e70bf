import { alignWords } from './align-words.ts';
import type { GoldSentence } from './gold.ts';
import { readGivenWords, readRawText, type Sides } from './read-sides.ts';
import type { Reader } from './reader.ts';
import { type EntityScore, scoreEntities } from './score-entities.ts';
import { scoreWords, type WordLayer } from './score-words.ts';
import type { Span } from './side.ts';
import { type Tally, tallyKeys } from './tally.ts';
import { mapTypes, requireKnownTypes, type TypeMapping } from './type-mapping.ts';

export interface EvaluationOptions {
  /** Read running text and find sentences and words; else they are given. */
  readonly raw: boolean;
  readonly mapping: TypeMapping;
}

/** What was found in one file. A layer that the file does not annotate has nothing in its tally. */
export interface GoldScore {
  readonly sentences: number;
  readonly words: number;
  readonly layers: Readonly<Record<WordLayer, Tally>>;
  /** Undefined where no names are annotated. */
  readonly entities: EntityScore | undefined;
  /** Undefined where sentences and words were given. */
  readonly segmentation: Readonly<Record<'sentences' | 'tokens' | 'words', Tally>> | undefined;
}

const keys = (spans: readonly Span[]): string[] => spans.map(({ start, end }) => `${start} ${end}`);

function scoreSegmentation({ gold, read }: Sides, alignment: readonly number[]): GoldScore['segmentation'] {
  return {
    sentences: tallyKeys(keys(gold.sentences), keys(read.sentences)),
    tokens: tallyKeys(keys(gold.tokens), keys(read.tokens)),
    words: {
      right: alignment.filter((position) => position !== -1).length,
      read: read.words.length,
      gold: gold.words.length,
    },
  };
}

/**
 * Reads what is annotated and compares. Over raw text everything counts on aligned words, after the CoNLL 2018 shared
 * task. Throws when the file has types of names that nothing knows.
 * @param name how messages call the file
 */
export async function evaluateGold(
  sentences: readonly GoldSentence[],
  name: string,
  reader: Reader,
  { raw, mapping }: EvaluationOptions,
): Promise<GoldScore> {
  const sides = await (raw ? readRawText : readGivenWords)(sentences, reader, (gold) =>
    requireKnownTypes(gold.entities, mapping, name),
  );
  const { gold, read } = sides;
  const alignment = alignWords(gold.words, read.words);
  const hasEntities = sentences.some(({ words }) => words.some(({ entity }) => entity !== undefined));
  return {
    sentences: sentences.length,
    words: gold.words.length,
    layers: scoreWords({ gold, read, alignment }),
    entities: hasEntities
      ? scoreEntities(mapTypes(gold.entities, mapping.gold), mapTypes(read.entities, mapping.predicted))
      : undefined,
    segmentation: raw ? scoreSegmentation(sides, alignment) : undefined,
  };
}
