import { dependent, isPassive } from '../../grammar/sentence-tree.ts';
import type { SentenceView } from './sentence-view.ts';

/** Passive by its own words, or because it shares the auxiliary of a passive verb: "was arrested and deported". */
export function isPassiveVerb(view: SentenceView, verb: number): boolean {
  const { tree } = view;
  if (isPassive(tree, verb)) return true;
  const token = tree.tokens[verb];
  // "Poisoned by operatives, the spy died": a participle before its sentence.
  const isReduced = token?.relation === 'advcl' && token.tag === 'VBN';
  if (isReduced && dependent(tree, verb, 'nsubj', 'obj', 'aux') === undefined) return true;
  const sharesAuxiliary =
    token?.relation === 'conj' && token.tag === 'VBN' && dependent(tree, verb, 'nsubj', 'aux') === undefined;
  return sharesAuxiliary && isPassiveVerb(view, token.head);
}

/** Whether the word acts as a verb here; so do adjectives ("is open to"). */
export function isVerb({ tree }: SentenceView, at: number): boolean {
  const upos = tree.tokens[at]?.upos;
  return upos === 'VERB' || upos === 'ADJ';
}
