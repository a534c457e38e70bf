import { InputError } from './gold.ts';

export interface IobRow {
  readonly fields: readonly string[];
  readonly line: number;
}

export interface IobColumns {
  readonly word: number;
  readonly tag: number;
}

/** IOB1, IOB2 and the schemes that also name the last or only word of a name. */
const TAG = /^(?:O|[BIESLU]-\S+)$/;

/** A word's fields: between tabs where there are any, else between spaces. */
export const splitFields = (line: string): string[] =>
  line.includes('\t') ? line.split('\t') : line.trim().split(/ +/);

export const isTag = (field: string | undefined): boolean => field !== undefined && TAG.test(field);

const isCounted = (rows: readonly IobRow[]): boolean =>
  rows.every(({ fields }, index) => fields.length > 2 && fields[0] === String(index + 1));
/** "1-2" before a token of two words, "1.1" before a word that is not written. */
const isWord = ({ fields }: IobRow): boolean => !/^\d+[-.]\d+$/.test(fields[0] ?? '');

/**
 * Universal NER numbers the words of a sentence in its first column, as CoNLL-U does; what stands between the numbers is
 * no word of its own. Elsewhere "1-2" is a word like any other.
 */
export function dropUncounted(sentences: readonly (readonly IobRow[])[]): (readonly IobRow[])[] {
  const words = sentences.map((rows) => rows.filter(isWord));
  return words.every(isCounted) ? words : [...sentences];
}

const tagsIn = (rows: readonly IobRow[], column: number): number =>
  rows.filter(({ fields }) => isTag(fields[column])).length;
const hasNames = (rows: readonly IobRow[], column: number): boolean =>
  rows.some(({ fields }) => fields[column] !== 'O');

/** The column that reads as tags; of several the last (chunks come before names), unless it names nothing. */
function tagColumn(rows: readonly IobRow[], width: number, word: number, file: string): number {
  const columns = Array.from({ length: width - word - 1 }, (_, at) => word + 1 + at);
  const ranked = columns
    .map((column) => ({ column, tags: tagsIn(rows, column), names: Number(hasNames(rows, column)) }))
    .sort((a, b) => b.tags - a.tags || b.names - a.names || b.column - a.column);
  const best = ranked[0]?.column ?? width - 1;
  const bad = rows.find(({ fields }) => !isTag(fields[best]));
  if (bad) throw new InputError(file, bad.line, `"${bad.fields[best]}" is no tag: tags are O, B-TYPE and I-TYPE`);
  return best;
}

/** Finds which columns hold the words and their tags. Throws an InputError where a line has other columns than the first. */
export function findIobColumns(sentences: readonly (readonly IobRow[])[], file: string): IobColumns {
  const rows = sentences.flat();
  const width = rows[0]?.fields.length ?? 2;
  for (const { fields, line } of rows) {
    if (fields.length < 2)
      throw new InputError(file, line, `one column ("${fields[0]}"), where a word and a tag are due`);
    if (fields.length !== width)
      throw new InputError(file, line, `${fields.length} columns, where the first word has ${width}`);
  }
  const word = sentences.every(isCounted) ? 1 : 0;
  return { word, tag: tagColumn(rows, width, word, file) };
}
