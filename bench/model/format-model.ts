import { describeMachine, formatTable, showNumber } from '../report.ts';
import type { ModelFigures, ReaderFigures } from './model-figures.ts';

const HEAD = [
  'reader',
  'words/s by document',
  'batched',
  'sentences/s by document',
  'batched',
  'load ms',
  'resident MB',
];

const row = (name: string, { byDocument, batched, loadMs, residentMb }: ReaderFigures): (string | number)[] => [
  name,
  byDocument.wordsPerSecond,
  batched.wordsPerSecond,
  byDocument.sentencesPerSecond,
  batched.sentencesPerSecond,
  loadMs,
  residentMb,
];

const threadsOf = (threads: number): string => `${threads} ${threads === 1 ? 'thread' : 'threads'}`;

function comparison({ spacy }: ModelFigures): string {
  if ('missing' in spacy) return `No comparison with spaCy: ${spacy.missing}`;
  return spacy.ratios
    .map(
      ({ threads, byDocument, batched }) =>
        `With ${threadsOf(threads)} the model is ${showNumber(byDocument)} times as fast as spaCy by document, ${showNumber(batched)} times batched.`,
    )
    .join('\n');
}

/** The report of the model benchmark, for people. */
export function formatModel(figures: ModelFigures): string {
  const { articles, words, sentences, layers, model, spacy } = figures;
  const name = layers === null ? 'model' : `model, ${layers} layers`;
  const rows = [
    ...model.map((reader) => row(`${name}, ${threadsOf(reader.threads)}`, reader)),
    ...('missing' in spacy ? [] : [row(`spaCy ${spacy.spacy}, ${spacy.model}, 1 thread`, spacy)]),
  ];
  return [
    describeMachine(),
    `${showNumber(articles)} articles, ${showNumber(sentences)} sentences, ${showNumber(words)} words; from text to parts of speech, lemmas, trees and names.`,
    formatTable([HEAD, ...rows]),
    comparison(figures),
  ].join('\n\n');
}
