import type { Token } from '../../token.ts';

/** Kept beside the tokens that it was made of, and gone with them: a sentence is asked for many triggers. */
const known = new WeakMap<readonly Token[], ReadonlySet<string>>();

/**
 * All words of a sentence in every form in which lists and triggers meet them: as written, as lemmas, and the singular
 * of a plural that opens a sentence and may have kept its form. One look here rules out most triggers.
 */
export function sentenceWords(tokens: readonly Token[]): ReadonlySet<string> {
  const made = known.get(tokens);
  if (made !== undefined) return made;
  const words = new Set<string>();
  for (const { lower, lemma, shape } of tokens) {
    words.add(lower);
    if (lemma !== lower) words.add(lemma);
    if (shape === 'title' && lower.endsWith('s')) words.add(lower.slice(0, -1));
  }
  known.set(tokens, words);
  return words;
}
