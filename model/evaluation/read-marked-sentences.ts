import { readFileSync } from 'node:fs';
import { type MarkedSpan, parseMarks } from './parse-marks.ts';

export type { MarkedSpan };

/** One line of model/corpus: a sentence, and the names marked in it. */
export interface MarkedSentence {
  /** Sentences of the same document form one short article, in order. */
  readonly doc: string;
  readonly split: 'train' | 'test';
  readonly style: string;
  /** Two-letter code of the scene, `XX` for several. */
  readonly country: string;
  /** The sentence without its marks. */
  readonly text: string;
  /** In the order of the text; offsets are UTF-16 positions in `text`. */
  readonly spans: readonly MarkedSpan[];
  readonly line: number;
}

const FIELDS = ['doc', 'split', 'style', 'country', 'text'] as const;

function readRecord(content: string): Record<(typeof FIELDS)[number], string> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new Error('this is not JSON');
  }
  if (typeof value !== 'object' || value === null) throw new Error('this is not a JSON object');
  const record = value as Record<string, unknown>;
  for (const field of FIELDS) {
    if (typeof record[field] !== 'string') throw new Error(`(document ${record.doc}) "${field}" is no string`);
  }
  return record as Record<(typeof FIELDS)[number], string>;
}

function readLine(content: string, line: number): MarkedSentence {
  const { doc, split, style, country, text: marked } = readRecord(content);
  try {
    if (split !== 'train' && split !== 'test') throw new Error(`"split" is "${split}", not train or test`);
    return { doc, split, style, country, ...parseMarks(marked), line };
  } catch (error) {
    throw new Error(`(document ${doc}) ${(error as Error).message}`);
  }
}

/**
 * Parses JSON Lines of the form that model/corpus/README.md describes. Throws on the first line that is not of it, naming
 * `file`, the line and the document.
 */
export function parseMarkedSentences(content: string, file: string): MarkedSentence[] {
  const sentences: MarkedSentence[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      sentences.push(readLine(line, index + 1));
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${(error as Error).message}`);
    }
  }
  return sentences;
}

/** Reads a file of model/corpus; see {@link parseMarkedSentences}. */
export function readMarkedSentences(path: string): MarkedSentence[] {
  return parseMarkedSentences(readFileSync(path, 'utf8'), path);
}
