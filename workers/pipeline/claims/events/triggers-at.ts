import { dependent } from '../../grammar/sentence-tree.ts';
import type { CompiledTrigger, EventRules } from './event-rules.ts';
import { possibleTriggers } from './possible-triggers.ts';
import { isInName, type SentenceView } from './sentence-view.ts';

/** The rules for a word by its lemma; a plural that opens a sentence may have kept its form. */
function byWord(index: EventRules['nouns'], lemma: string, lower: string): readonly CompiledTrigger[] {
  return index.get(lemma) ?? index.get(lower) ?? [];
}

/** The triggers that may begin at a word and whose other words the sentence may hold: none inside a name. */
export function triggersAt(view: SentenceView, word: number, rules: EventRules): readonly CompiledTrigger[] {
  const token = view.tree.tokens[word];
  if (token === undefined || isInName(view, word)) return [];
  const { upos, lemma, lower, relation } = token;
  // "rejected asylum seekers", "the banned party": a quality, not an event of this sentence.
  if (relation === 'amod' || relation === 'compound') return [];
  const isVerbal = upos === 'VERB' || (upos === 'ADJ' && dependent(view.tree, word, 'cop') !== undefined);
  const { tokens } = view.tree;
  if (isVerbal) return possibleTriggers(byWord(rules.verbs, lemma, lower), tokens);
  return upos === 'NOUN' || upos === 'PROPN' ? possibleTriggers(byWord(rules.nouns, lemma, lower), tokens) : [];
}
