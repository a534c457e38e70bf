import { dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { actorsOf } from './actors.ts';
import type { Actor, SentenceView } from './sentence-view.ts';

/** Who is named in a noun's phrases with a preposition: "talks between Peru and Chile". */
export const phrasesWith = (view: SentenceView, noun: number, preposition: string): Actor[] =>
  dependents(view.tree, noun, 'nmod', 'obl')
    .filter((child) => prepositionOf(view.tree, child) === preposition)
    .flatMap((child) => actorsOf(view, child, 'agent'));

/** "the expulsion of six envoys by Ottawa": parsers like to hang the last phrase on the noun before it. */
export const byWhom = (view: SentenceView, noun: number): Actor[] => {
  const own = phrasesWith(view, noun, 'by');
  return own.length > 0 ? own : dependents(view.tree, noun, 'nmod').flatMap((child) => phrasesWith(view, child, 'by'));
};
