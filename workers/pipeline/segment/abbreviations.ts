import { splitWords } from '../split-words.ts';

export interface AbbreviationRule {
  readonly id: string;
  readonly behaviour: 'never-ends' | 'may-end';
  readonly reason: string;
  readonly words: string;
}

/** What the full stop after a shortened word means; keys are lower case without the last full stop. */
export type Abbreviations = ReadonlyMap<string, AbbreviationRule['behaviour']>;

export function buildAbbreviations(rules: readonly AbbreviationRule[]): Abbreviations {
  return new Map(rules.flatMap((rule) => splitWords(rule.words).map((word) => [word, rule.behaviour] as const)));
}
