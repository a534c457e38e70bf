import { dependents } from '../../grammar/sentence-tree.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { type Known, longest, type SentenceView } from './sentence-view.ts';

/** The clause or noun that the officer commits to, with the verb that says so. */
function commitments(view: SentenceView, verb: number): number[] {
  const { relation = '', head = -1 } = view.tokens[verb] ?? {};
  // "Serbia will not yield, Interior Minister Ana Ruiz insisted."
  const main = relation === 'parataxis' && head >= 0 && head < verb ? [head] : [];
  return [...dependents(view.tree, verb, 'ccomp', 'obj'), ...main];
}

/** "reiterated Mongolia's support", "insisted that Serbia would not yield": he who commits a state speaks for it. */
export function speaksFor(view: SentenceView, top: number, lexicon: RelationLexicon): Known[] {
  const { relation = '', head = -1 } = view.tokens[top] ?? {};
  const verb = view.tokens[head];
  if (!relation.startsWith('nsubj') || lexicon.uses.get('committing')?.has(verb?.lemma ?? '') !== true) return [];
  return commitments(view, head)
    .flatMap((node) => dependents(view.tree, node, 'nsubj', 'nmod:poss'))
    .filter((owner) => owner !== top)
    .flatMap((owner) => longest(view.over.get(owner) ?? [], 'State'))
    .filter(({ form }) => form === 'name' || form === 'capital');
}
