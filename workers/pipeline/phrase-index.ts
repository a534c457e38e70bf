import { tokenSpans } from './segment/tokens/token-spans.ts';
import type { Token } from './token.ts';

interface Entry<Value> {
  readonly words: readonly string[];
  readonly value: Value;
  /** An acronym is only met in capitals: "US" is a state and "us" is not. */
  readonly exact?: string;
}

/** Phrases by their first word, the longest first. */
export type PhraseIndex<Value> = ReadonlyMap<string, readonly Entry<Value>[]>;

export interface PhraseMatch<Value> {
  readonly to: number;
  readonly value: Value;
}

/** The words of a phrase as the tokenizer would give them in the middle of a sentence, lower case. */
export function phraseWords(phrase: string): string[] {
  const words: string[] = [];
  const offsets = tokenSpans(phrase);
  for (let at = 0; at < offsets.length; at += 2) {
    const word = phrase
      .slice(offsets[at], offsets[at + 1])
      .toLowerCase()
      .replaceAll('’', "'");
    // No sentence ends inside a phrase: its full stops shorten words ("corp.").
    if (word === '.') words.push(`${words.pop() ?? ''}.`);
    else words.push(word);
  }
  return words;
}

/** The first of two equal phrases wins, so that the order of the data decides. */
export function buildPhraseIndex<Value>(phrases: Iterable<readonly [string, Value]>): PhraseIndex<Value> {
  const index = new Map<string, Entry<Value>[]>();
  for (const [phrase, value] of phrases) {
    const words = phraseWords(phrase);
    const acronym = words.length === 1 && phrase.length <= 6 && phrase === phrase.toUpperCase();
    const first = words[0] ?? '';
    const entries = index.get(first) ?? [];
    entries.push(acronym ? { words, value, exact: phrase } : { words, value });
    index.set(first, entries);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function matchesAt(tokens: readonly Token[], at: number, entry: Entry<unknown>): boolean {
  if (entry.exact !== undefined && tokens[at]?.text !== entry.exact) return false;
  const { words } = entry;
  // The first word is the key under which the entry was found.
  for (let offset = 1; offset < words.length; offset += 1) {
    if (tokens[at + offset]?.lower !== words[offset]) return false;
  }
  return true;
}

/** The longest phrase that begins at token `at`. */
export function longestPhrase<Value>(
  tokens: readonly Token[],
  at: number,
  index: PhraseIndex<Value>,
): PhraseMatch<Value> | undefined {
  const entries = index.get(tokens[at]?.lower ?? '');
  if (entries === undefined) return undefined;
  for (const entry of entries) {
    if (matchesAt(tokens, at, entry)) return { to: at + entry.words.length, value: entry.value };
  }
  return undefined;
}
