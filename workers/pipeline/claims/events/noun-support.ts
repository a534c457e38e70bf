import { dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { isListed } from './event-lexicon.ts';
import type { Actor, SentenceView } from './sentence-view.ts';

/** The noun that only counts the event, if there is one: "round" of "a round of talks". */
export function containerOf(view: SentenceView, noun: number): number | undefined {
  const { tokens } = view.tree;
  const token = tokens[noun];
  if (token?.relation !== 'nmod' || prepositionOf(view.tree, noun) !== 'of') return undefined;
  return isListed(view.lexicon.containers, tokens[token.head]) ? token.head : undefined;
}

/** The verb that carries an event noun and says nothing more: "held" of "held talks", "engaged" of "engaged in talks". */
export function supportOf(view: SentenceView, noun: number): number | undefined {
  const { tree, lexicon } = view;
  const at = containerOf(view, noun) ?? noun;
  const { head = -1, relation = '' } = tree.tokens[at] ?? {};
  const verb = tree.tokens[head];
  if (relation === 'conj') return supportOf(view, head);
  if (verb?.upos !== 'VERB' && verb?.upos !== 'AUX') return undefined;
  const preposition = relation === 'obl' ? prepositionOf(tree, at) : '';
  const isCarried = relation === 'obj' || relation === 'nsubj:pass' || preposition !== '';
  const phrase = preposition === '' ? verb.lemma : `${verb.lemma} ${preposition}`;
  return isCarried && lexicon.supports.has(phrase) ? head : undefined;
}

/** Those named before the noun: "US-Japan summit", "Russian invasion", "Kim–Kishida meeting". */
export function namedBefore(view: SentenceView, noun: number): Actor[] {
  const { tree } = view;
  const modifiers = dependents(tree, noun, 'amod', 'compound', 'nmod:desc', 'nmod:unmarked', 'dep').filter(
    (child) => child < noun,
  );
  const all = modifiers.flatMap((child) => [
    child,
    ...dependents(tree, child, 'conj', 'compound', 'flat', 'amod', 'dep'),
  ]);
  const seen = new Set<string>();
  return all
    .sort((a, b) => a - b)
    .flatMap((at) => (view.mentionsAt.get(at) ?? []).map(({ entity = '', type }) => ({ entity, type, token: at })))
    .filter(({ entity, type }) => type !== 'Place' && !seen.has(entity) && seen.add(entity));
}
