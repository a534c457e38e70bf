import { type Break, type GoldSentence, type GoldWord, InputError, type MultiWord, splitLines } from './gold.ts';

const COLUMNS = 10;
/** The columns of a line in the order of the format. */
type Columns = readonly string[];

/** A sentence while its lines are read. */
interface Draft {
  readonly words: GoldWord[];
  readonly multiWords: MultiWord[];
  readonly lines: number[];
  text: string | undefined;
  opens: Break;
}

const newDraft = (): Draft => ({ words: [], multiWords: [], lines: [], text: undefined, opens: undefined });

const spaceAfter = (columns: Columns): boolean => !(columns[9] ?? '').split('|').includes('SpaceAfter=No');

function readComment(draft: Draft, line: string): void {
  if (/^#\s*newdoc\b/.test(line)) draft.opens = 'document';
  else if (/^#\s*newpar\b/.test(line)) draft.opens ??= 'paragraph';
  else draft.text = /^#\s*text\s*=\s*(.*)$/.exec(line)?.[1]?.trim() ?? draft.text;
}

/** An underscore means "not given", but for the word and its lemma it may also be the sign itself. */
const given = (value: string | undefined): string | undefined => (value === '_' || value === '' ? undefined : value);

function readHead(value: string | undefined): number | undefined {
  if (given(value) === undefined) return undefined;
  if (!/^\d+$/.test(value ?? '')) throw new Error(`the head "${value}" is no number`);
  return Number(value) - 1;
}

function readWord(columns: Columns): GoldWord {
  const [, form = '', lemma, upos, tag, , head, relation] = columns;
  const values = {
    upos: given(upos),
    tag: given(tag),
    lemma: form === '_' ? lemma : given(lemma),
    head: readHead(head),
    relation: given(relation),
  };
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return { form, spaceAfter: spaceAfter(columns), ...Object.fromEntries(present) };
}

function readRange(id: string, columns: Columns, next: number): MultiWord {
  const [first = 0, last = 0] = id.split('-').map(Number);
  if (first !== next || last < first) throw new Error(`the range ${id} does not begin at the next word, ${next}`);
  return { first: first - 1, end: last, form: columns[1] ?? '', spaceAfter: spaceAfter(columns) };
}

function readRow(draft: Draft, line: string, number: number): void {
  const columns = line.split('\t');
  if (columns.length !== COLUMNS)
    throw new Error(`${columns.length} columns between tabs, where CoNLL-U has ${COLUMNS}`);
  const [id = '', form = ''] = columns;
  if (form === '') throw new Error('the word is empty');
  const next = draft.words.length + 1;
  // An empty node stands for a word that is not written.
  if (/^\d+\.\d+$/.test(id)) return;
  if (/^\d+-\d+$/.test(id)) {
    draft.multiWords.push(readRange(id, columns, next));
    return;
  }
  if (id !== String(next)) throw new Error(`the id "${id}" where ${next} is due`);
  draft.words.push(readWord(columns));
  draft.lines.push(number);
}

function finish({ words, multiWords, lines, text, opens }: Draft, file: string): GoldSentence {
  for (const [index, { head = -1 }] of words.entries()) {
    if (head >= words.length || head === index)
      throw new InputError(file, lines[index] ?? 0, `the head ${head + 1} is no other word of the sentence`);
  }
  const cut = multiWords.find(({ end }) => end > words.length);
  if (cut) throw new InputError(file, lines.at(-1) ?? 0, `the token "${cut.form}" runs beyond the sentence`);
  return { words, multiWords, text, opens };
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html): multi-word tokens are kept, empty nodes passed over,
 * columns that hold `_` left out. Throws an InputError on the first line that is not of the format.
 */
export function readConllu(content: string, file: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let draft = newDraft();
  for (const [index, line] of [...splitLines(content), ''].entries()) {
    if (line.trim() === '') {
      if (draft.words.length > 0) {
        sentences.push(finish(draft, file));
        draft = newDraft();
      }
    } else if (line.startsWith('#')) readComment(draft, line);
    else {
      try {
        readRow(draft, line, index + 1);
      } catch (error) {
        throw new InputError(file, index + 1, (error as Error).message);
      }
    }
  }
  return sentences;
}
