import { readFileSync } from 'node:fs';
import { LEMMA_FILES, type LemmaGroup, type WordRanks } from './lemma-data.ts';
import { buildLemmatizer, type Lemmatize } from './lemmatize.ts';

/** Whole words only: no continuation pieces (##ing), numbers, signs or single letters. */
const isWholeWord = (piece: string): boolean => /^[a-z]{2,}$/.test(piece);

/** Reads the rules that lie beside this file. `vocabulary` is that of the language model: its pieces and their ranks. */
export function loadLemmatizer(vocabulary: WordRanks): Lemmatize {
  const groups = LEMMA_FILES.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as LemmaGroup[]);
  return buildLemmatizer(groups, new Map([...vocabulary].filter(([piece]) => isWholeWord(piece))));
}
