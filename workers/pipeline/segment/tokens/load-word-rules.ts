import { readFileSync } from 'node:fs';
import { splitWords } from '../../split-words.ts';
import { type AbbreviationRule, buildAbbreviations } from '../abbreviations.ts';

interface WordRule {
  readonly id: string;
  readonly reason: string;
  readonly words: string;
}

/** Read once when the module is loaded: what a token is must not depend on what a caller hands in. */
const readData = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;

const rules = readData<WordRule[]>('./word-rules.json');

function wordsOf(id: string): readonly string[] {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`word-rules.json has no rule ${id}`);
  return splitWords(rule.words);
}

export const KEPT_PREFIXES: ReadonlySet<string> = new Set([
  ...wordsOf('prefix-kept'),
  ...wordsOf('prefix-kept-number'),
]);
export const KEPT_SMALL_PREFIXES: ReadonlySet<string> = new Set(wordsOf('prefix-kept-small'));
export const KEPT_NUMBER_PREFIXES: ReadonlySet<string> = new Set(wordsOf('prefix-kept-number'));
export const PREFIXES_BEFORE_NAMES: ReadonlySet<string> = new Set(wordsOf('prefix-before-name'));
export const KEPT_SUFFIXES: ReadonlySet<string> = new Set(wordsOf('suffix-kept'));
export const CLITICS: ReadonlySet<string> = new Set(wordsOf('clitic'));
export const CLIPPED: ReadonlySet<string> = new Set(wordsOf('clipped'));
export const UNITS: ReadonlySet<string> = new Set(wordsOf('unit'));
export const CURRENCY_LETTERS: ReadonlySet<string> = new Set(wordsOf('currency-letters'));

/** Fused words, and how many characters of them are the first of the two. */
export const FUSED: ReadonlyMap<string, number> = new Map(
  wordsOf('fused').map((word) => [word.replace('|', ''), word.indexOf('|')]),
);

/** The same list that tells the sentence splitter which full stops end nothing. */
export const SHORTENED = buildAbbreviations(readData<AbbreviationRule[]>('../abbreviations.json'));
