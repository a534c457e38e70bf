import type { Token } from '../../token.ts';
import type { CompiledTrigger } from './event-rules.ts';
import { sentenceWords } from './sentence-words.ts';

/** Kept beside the triggers of a word; the rules are built once. */
const needs = new WeakMap<readonly CompiledTrigger[], readonly string[]>();

/** The first word without which each trigger cannot be read; empty for a trigger that needs none, or one of several. */
function neededWords(triggers: readonly CompiledTrigger[]): readonly string[] {
  const known = needs.get(triggers);
  if (known !== undefined) return known;
  const words = triggers.map(({ pattern }) => pattern.fixed.find(({ words }) => words.length === 1)?.words[0] ?? '');
  needs.set(triggers, words);
  return words;
}

/** Those of the triggers of a word whose other words the sentence may hold: of some fifty for "give", one or two. */
export function possibleTriggers(
  triggers: readonly CompiledTrigger[],
  tokens: readonly Token[],
): readonly CompiledTrigger[] {
  if (triggers.length === 0) return triggers;
  const needed = neededWords(triggers);
  const written = sentenceWords(tokens);
  return triggers.filter((_, index) => {
    const word = needed[index] ?? '';
    return word === '' || written.has(word);
  });
}
