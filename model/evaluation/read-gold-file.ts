import { readFileSync } from 'node:fs';
import { type GoldSentence, splitLines } from './gold.ts';
import { readConllu } from './read-conllu.ts';
import { type CorpusOptions, readCorpus } from './read-corpus.ts';
import { readIob } from './read-iob.ts';

/** Ten columns of which the first is a number or a range are CoNLL-U, whatever the file is called. */
function looksLikeConllu(content: string): boolean {
  const row = splitLines(content.slice(0, 100_000)).find((line) => line.trim() !== '' && !line.startsWith('#'));
  return /^\d+(?:[-.]\d+)?(?:\t[^\t]*){9}$/.test(row ?? '');
}

/** Parses an annotated text by the ending of its name, else by its first row. */
export function parseGold(content: string, path: string, options: CorpusOptions): GoldSentence[] {
  if (path.endsWith('.jsonl')) return readCorpus(content, path, options);
  return path.endsWith('.conllu') || looksLikeConllu(content) ? readConllu(content, path) : readIob(content, path);
}

/** Reads a CoNLL-U, IOB2 or model/corpus file. Throws, naming file and line, when it is of none of these formats. */
export function readGoldFile(path: string, options: CorpusOptions): GoldSentence[] {
  const sentences = parseGold(readFileSync(path, 'utf8'), path, options);
  if (sentences.length === 0)
    throw new Error(`${path} holds no sentences${options.split ? ` of --split ${options.split}` : ''}`);
  return sentences;
}
