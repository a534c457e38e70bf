import { dependent } from '../../grammar/sentence-tree.ts';
import type { CompiledTrigger, EventRules } from './event-rules.ts';
import type { SentenceView } from './sentence-view.ts';

/** The triggers that may begin at a word: none inside a name. */
export function triggersAt(view: SentenceView, word: number, rules: EventRules): readonly CompiledTrigger[] {
  const token = view.tree.tokens[word];
  if (token === undefined || view.mentionsAt.get(word)?.some(({ form }) => form === 'name')) return [];
  // "rejected asylum seekers", "the banned party": a quality, not an event of this sentence.
  if (token.relation === 'amod' || token.relation === 'compound') return [];
  if (token.upos === 'VERB') return rules.verbs.get(token.lemma.toLowerCase()) ?? [];
  // "is open to talks"
  if (token.upos === 'ADJ' && dependent(view.tree, word, 'cop') !== undefined)
    return rules.verbs.get(token.lemma) ?? [];
  if (token.upos === 'NOUN' || token.upos === 'PROPN')
    return rules.nouns.get(token.lemma.toLowerCase()) ?? rules.nouns.get(token.lower) ?? [];
  return [];
}
