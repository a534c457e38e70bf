import { splitWords } from '../split-words.ts';

/** The classes that `word-classes.json` may give a word; a word can be of several. */
export const WORD_CLASSES = [
  'function',
  'weekday',
  'month',
  'relative-day',
  'auxiliary',
  'modal',
  'future',
  'negation',
  'speech',
  'seem',
  'adverb',
  'conditional',
  'collective',
  'kinship',
  'pronoun',
  'ended',
  'tentative',
  'particle',
  'ambiguous-name',
  'stative',
  'mind',
  'personal',
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

export interface WordClassRule {
  readonly id: WordClass;
  readonly reason: string;
  readonly words: string;
}

export type WordClasses = ReadonlyMap<string, ReadonlySet<WordClass>>;

/** One shared set per word, so that a token carries its classes without an allocation of its own. */
export function buildWordClasses(rules: readonly WordClassRule[]): WordClasses {
  const classes = new Map<string, Set<WordClass>>();
  for (const rule of rules) {
    for (const word of splitWords(rule.words)) {
      const known = classes.get(word) ?? new Set();
      classes.set(word, known.add(rule.id));
    }
  }
  return classes;
}
