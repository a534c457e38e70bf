import { prepositionOf } from '../../grammar/sentence-tree.ts';
import type { HeldDescription } from './find-holdings.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import type { Known, SentenceView } from './sentence-view.ts';
import { subjectsOf } from './subject-of.ts';

/** "Ruiz is accompanied by Foreign Minister Paz": the one serves whom the other serves. */
export function accompanied(view: SentenceView, top: number): Known[] {
  const joined = view.tokens[top]?.relation === 'conj' ? (view.tokens[top]?.head ?? top) : top;
  const { head = -1 } = view.tokens[joined] ?? {};
  const isBy = prepositionOf(view.tree, top) === 'by' || prepositionOf(view.tree, joined) === 'by';
  return isBy && view.tokens[head]?.lemma === 'accompany' ? subjectsOf(view, head, 'Person') : [];
}

/** Who sent, appointed or dismissed the officer. */
export function sentBy(
  view: SentenceView,
  top: number,
  held: HeldDescription,
  lexicon: RelationLexicon,
): Known[] | undefined {
  const isAppointed = /^(?:appointed|installed)$/.test(held.holding.construction);
  const relation = isAppointed ? 'obj' : (view.tokens[top]?.relation ?? '');
  const head = isAppointed ? held.holding.head : (view.tokens[top]?.head ?? -1);
  if (relation !== 'obj' || lexicon.uses.get('sending')?.has(view.tokens[head]?.lemma ?? '') !== true) return undefined;
  const holders = held.holding.holders.map(({ entity }) => entity);
  return subjectsOf(view, head, 'Person', 'State').filter(({ entity }) => !holders.includes(entity));
}
