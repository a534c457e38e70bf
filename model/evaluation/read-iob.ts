import { guessSpaces } from './detokenize.ts';
import { type Break, type GoldSentence, splitLines } from './gold.ts';
import { dropUncounted, findIobColumns, type IobColumns, type IobRow, isTag, splitFields } from './iob-columns.ts';

/** How the Penn Treebank writes signs that its own format uses for something else. */
const PENN_SIGNS: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
  '``': '"',
  "''": '"',
};

interface Draft {
  readonly rows: IobRow[];
  text: string | undefined;
  doc: string | undefined;
  opens: Break;
}

const newDraft = (doc?: string): Draft => ({ rows: [], text: undefined, doc, opens: undefined });

/** A line is a comment before the first word only, and when it does not itself end in a tag: "#" is a word, too. */
const isComment = (draft: Draft, line: string): boolean =>
  draft.rows.length === 0 && /^#(?!\t)/.test(line) && !isTag(splitFields(line).at(-1));

function readComment(draft: Draft, line: string): void {
  const [, name, value] = /^#\s*(\w+)\s*(?:=\s*(.*))?$/.exec(line) ?? [];
  if (name === 'newdoc' || (name === 'doc' && value !== draft.doc)) draft.opens = 'document';
  else if (name === 'newpar') draft.opens ??= 'paragraph';
  else if (name === 'text') draft.text = value?.trim();
  if (name === 'doc') draft.doc = value;
}

function readDrafts(content: string): Draft[] {
  const drafts: Draft[] = [];
  let draft = newDraft();
  const finish = (): void => {
    if (draft.rows.length === 0) return;
    drafts.push(draft);
    draft = newDraft(draft.doc);
  };
  for (const [index, line] of splitLines(content).entries()) {
    if (line.trim() === '') finish();
    else if (line.startsWith('-DOCSTART-')) {
      finish();
      draft.opens = 'document';
    } else if (isComment(draft, line)) readComment(draft, line);
    else draft.rows.push({ fields: splitFields(line), line: index + 1 });
  }
  finish();
  return drafts;
}

function toSentence({ text, opens }: Draft, rows: readonly IobRow[], { word, tag }: IobColumns): GoldSentence {
  const forms = rows.map(({ fields }) => PENN_SIGNS[fields[word] ?? ''] ?? fields[word] ?? '');
  const spaces = guessSpaces(forms);
  const words = rows.map(({ fields }, index) => ({
    form: forms[index] ?? '',
    entity: fields[tag] ?? 'O',
    spaceAfter: spaces[index] ?? true,
  }));
  return { words, multiWords: [], text, opens };
}

/**
 * Reads words with BIO tags in columns: the first column (the second where the first counts) holds the word, the last that
 * reads as tags the tag. Throws an InputError on the first line that does not fit.
 */
export function readIob(content: string, file: string): GoldSentence[] {
  const drafts = readDrafts(content);
  const sentences = dropUncounted(drafts.map(({ rows }) => rows));
  const columns = findIobColumns(sentences, file);
  return drafts.map((draft, index) => toSentence(draft, sentences[index] ?? [], columns));
}
