import { splitWords } from '../split-words.ts';

export interface AbbreviationRule {
  readonly id: string;
  /**
   * `may-end`: only before a word that opens sentences by habit; `may-stay`: before any capital;
   * `before-number`: an abbreviation only where a figure follows, else a word that may well close the sentence.
   */
  readonly behaviour: 'never-ends' | 'may-end' | 'may-stay' | 'before-number';
  readonly reason: string;
  readonly words: string;
}

/** What the full stop after a shortened word means; keys are as written, without the last full stop. */
export type Abbreviations = ReadonlyMap<string, AbbreviationRule['behaviour']>;

export function buildAbbreviations(rules: readonly AbbreviationRule[]): Abbreviations {
  return new Map(rules.flatMap((rule) => splitWords(rule.words).map((word) => [word, rule.behaviour] as const)));
}

/** As written, in small letters ("P.M."), or, for a word in capitals, as a name ("GEN."): "ill" is not "Ill.". */
export function behaviourOf(word: string, abbreviations: Abbreviations): AbbreviationRule['behaviour'] | undefined {
  const known = abbreviations.get(word);
  if (known !== undefined || word === '') return known;
  const lower = word.toLowerCase();
  if (lower === word) return undefined;
  const isCapitals = word.length > 1 && word === word.toUpperCase();
  const asName = isCapitals ? abbreviations.get(word.slice(0, 1) + lower.slice(1)) : undefined;
  return asName ?? (lower.length > 2 ? abbreviations.get(lower) : undefined);
}
