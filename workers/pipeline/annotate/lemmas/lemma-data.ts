import { splitPhrases, splitWords } from '../../split-words.ts';

/** Named sets of words that the rules consult; which rule reads which is said by the reason in the data. */
export const WORD_LISTS = [
  'mute-e',
  'no-mute-e',
  'double-base',
  'also-base',
  'ie',
  'mute-e-nouns',
  'proper',
  'kept',
  'acronyms',
  'short-nouns',
] as const;
export type WordList = (typeof WORD_LISTS)[number];

/** The files beside this one, in the order in which their groups are read. */
export const LEMMA_FILES = [
  'abbreviations',
  'comparison',
  'function-words',
  'irregular-nouns',
  'irregular-verbs',
  'letter-case',
  'spellings',
].map((name) => new URL(`./${name}.json`, import.meta.url));

/**
 * One group of the JSON files beside this one. `entries` are lemmas with their forms (`go went gone; put`), a lemma
 * alone being its own form; they hold for the Penn tags or universal classes named in `tags`, or are misspellings where
 * `list` says so. `words` are the members of a named list.
 */
export interface LemmaGroup {
  readonly id: string;
  readonly reason: string;
  readonly tags?: string;
  readonly list?: WordList | 'suffixes' | 'spellings';
  readonly entries?: string;
  readonly words?: string;
}

/** Known words in lower case with their rank by frequency, 0 the most frequent. */
export type WordRanks = ReadonlyMap<string, number>;

/** Lemma by form. */
type Forms = ReadonlyMap<string, string>;

export interface LemmaTables {
  readonly ranks: WordRanks;
  /** Exceptions by Penn tag or universal class. */
  readonly exceptions: ReadonlyMap<string, Forms>;
  readonly spellings: Forms;
  /** Irregular plurals that also end compounds, as pairs of plural and singular. */
  readonly suffixes: readonly (readonly [string, string])[];
  readonly lists: Readonly<Record<WordList, ReadonlySet<string>>>;
}

/** The first lemma given to a form stands, so that the order of the groups decides. */
function addEntries(entries: string, into: Map<string, string>): void {
  for (const entry of splitPhrases(entries)) {
    const [lemma = '', ...forms] = splitWords(entry);
    for (const form of forms.length === 0 ? [lemma] : forms) {
      if (!into.has(form)) into.set(form, lemma);
    }
  }
}

/** Indexes the groups once; nothing is looked up by scanning afterwards. */
export function buildLemmaTables(groups: readonly LemmaGroup[], ranks: WordRanks): LemmaTables {
  const exceptions = new Map<string, Map<string, string>>();
  const spellings = new Map<string, string>();
  const suffixes = new Map<string, string>();
  const lists = Object.fromEntries(WORD_LISTS.map((list) => [list, new Set<string>()])) as Record<
    WordList,
    Set<string>
  >;
  for (const { tags, list, entries = '', words = '' } of groups) {
    if (list === 'spellings') addEntries(entries, spellings);
    else if (list === 'suffixes') addEntries(entries, suffixes);
    else if (list !== undefined) for (const word of splitWords(words)) lists[list].add(word);
    for (const tag of splitWords(tags ?? '')) {
      const forms = exceptions.get(tag) ?? new Map<string, string>();
      exceptions.set(tag, forms);
      addEntries(entries, forms);
    }
  }
  return { ranks, exceptions, spellings, suffixes: [...suffixes], lists };
}
