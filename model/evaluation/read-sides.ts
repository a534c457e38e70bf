import type { GoldSentence } from './gold.ts';
import { layOutText } from './lay-out-text.ts';
import { analyzeInDocuments, type Reader } from './reader.ts';
import type { Side, Span } from './side.ts';
import { toSide } from './to-side.ts';

/** What is compared: the gold, and what was read from the same words or the same text. */
export interface Sides {
  readonly gold: Side;
  readonly read: Side;
}

/** Looks at the gold before the reading, which takes long; may throw. */
type Check = (gold: Side) => void;

/** Reads the words that the gold has, sentence by sentence. Places count words. */
export async function readGivenWords(gold: readonly GoldSentence[], reader: Reader, check: Check): Promise<Sides> {
  let next = 0;
  const places = gold.map(({ words }) => words.map((): Span => ({ start: next, end: ++next })));
  const placesAt = (index: number): readonly Span[] => places[index] ?? [];
  const goldSide = toSide(gold.map(({ words }, at) => ({ words, places: placesAt(at), tokens: placesAt(at) })));
  check(goldSide);
  const forms = gold.map(({ words }) => words.map(({ form }) => form));
  const analyses = await analyzeInDocuments(
    reader,
    forms,
    gold.map(({ opens }) => opens === 'document'),
  );
  const read = analyses.map((analysis, at) => ({
    words: analysis.map((word, position) => ({ ...word, form: forms[at]?.[position] ?? '' })),
    places: placesAt(at),
    tokens: placesAt(at),
  }));
  return { gold: goldSide, read: toSide(read) };
}

interface SplitSentence {
  readonly forms: string[];
  readonly places: Span[];
  readonly opensDocument: boolean;
}

function toSplitSentence(
  text: string,
  start: number,
  offsets: readonly number[],
  opensDocument: boolean,
): SplitSentence {
  const places: Span[] = [];
  for (let index = 0; index < offsets.length; index += 2) {
    places.push({ start: offsets[index] ?? 0, end: offsets[index + 1] ?? 0 });
  }
  return {
    forms: places.map((place) => text.slice(place.start, place.end)),
    places: places.map((place) => ({ start: place.start + start, end: place.end + start })),
    opensDocument,
  };
}

/** Reads the gold's running text: sentences and words are the reader's own. Places count characters. */
export async function readRawText(gold: readonly GoldSentence[], reader: Reader, check: Check): Promise<Sides> {
  const { paragraphs, sentences } = layOutText(gold);
  const goldSide = toSide(
    gold.map(({ words }, at) => ({
      words,
      places: sentences[at]?.words ?? [],
      tokens: sentences[at]?.tokens ?? [],
    })),
  );
  check(goldSide);
  const split = paragraphs.flatMap(({ text, start, opensDocument }) =>
    reader
      .split(text)
      .filter((offsets) => offsets.length > 0)
      .map((offsets, at) => toSplitSentence(text, start, offsets, opensDocument && at === 0)),
  );
  const analyses = await analyzeInDocuments(
    reader,
    split.map(({ forms }) => forms),
    split.map(({ opensDocument }) => opensDocument),
  );
  const read = split.map(({ forms, places }, at) => ({
    words: (analyses[at] ?? []).map((word, position) => ({ ...word, form: forms[position] ?? '' })),
    places,
    tokens: places,
  }));
  return { gold: goldSide, read: toSide(read) };
}
