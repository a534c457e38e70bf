import type { ReadingMeasure, ReadingTime } from './model-task.ts';
import type { SpacyMeasure, SpacyResult } from './run-spacy.ts';

export interface Rates {
  readonly wordsPerSecond: number;
  readonly sentencesPerSecond: number;
}

export interface ReaderFigures {
  readonly threads: number;
  readonly loadMs: number;
  readonly residentMb: number;
  readonly byDocument: Rates;
  readonly batched: Rates;
}

/** Times over spaCy's on one thread: 2 means half the time for the same text. */
export interface SpacyFigures extends ReaderFigures {
  readonly spacy: string;
  readonly model: string;
  readonly ratios: readonly { readonly threads: number; readonly byDocument: number; readonly batched: number }[];
}

export interface ModelFigures {
  readonly seed: number;
  readonly articles: number;
  readonly layers: 4 | 6 | null;
  readonly words: number;
  readonly sentences: number;
  readonly model: readonly ReaderFigures[];
  readonly spacy: SpacyFigures | { readonly missing: string };
}

interface Measured {
  readonly seed: number;
  readonly articles: number;
  readonly layers: 4 | 6 | null;
  readonly runs: readonly { readonly threads: number; readonly measure: ReadingMeasure }[];
  readonly spacy: SpacyResult;
}

/** Both readers are counted in the product's words and sentences, for it is the same text. */
function toFigures(threads: number, measure: ReadingMeasure, { words, sentences }: ReadingTime): ReaderFigures {
  const rates = ({ seconds }: ReadingTime): Rates => ({
    wordsPerSecond: words / seconds,
    sentencesPerSecond: sentences / seconds,
  });
  const { loadMs, residentMb, byDocument, batched } = measure;
  return { threads, loadMs, residentMb, byDocument: rates(byDocument), batched: rates(batched) };
}

function compare(spacy: SpacyMeasure, runs: Measured['runs'], counts: ReadingTime): SpacyFigures {
  return {
    ...toFigures(1, spacy, counts),
    spacy: spacy.spacy,
    model: spacy.model,
    ratios: runs.map(({ threads, measure }) => ({
      threads,
      byDocument: spacy.byDocument.seconds / measure.byDocument.seconds,
      batched: spacy.batched.seconds / measure.batched.seconds,
    })),
  };
}

export function concludeModel({ seed, articles, layers, runs, spacy }: Measured): ModelFigures {
  const counts = runs[0]?.measure.byDocument;
  if (!counts) throw new Error('nothing was measured');
  return {
    seed,
    articles,
    layers,
    words: counts.words,
    sentences: counts.sentences,
    model: runs.map(({ threads, measure }) => toFigures(threads, measure, counts)),
    spacy: 'missing' in spacy ? spacy : compare(spacy, runs, counts),
  };
}
