import { dependents } from '../../grammar/sentence-tree.ts';
import type { SentenceView } from './sentence-view.ts';

/** "was arrested together with Sowe", "expelled him along with two aides", "alongside Bah": whom it befalls as well. */
export const companions = ({ tree }: SentenceView, verb: number): number[] =>
  [verb, ...dependents(tree, verb, 'advmod')]
    .flatMap((at) => dependents(tree, at, 'obl'))
    .filter((at) => {
      const [first = at] = dependents(tree, at, 'case');
      const words = [tree.tokens[first - 1]?.lower, tree.tokens[first]?.lower];
      return words.includes('alongside') || words.includes('along') || words[0] === 'together';
    });

/** "granted her asylum", "gave Sowe refuge": parsers make the owner of a bare noun of whoever receives it. */
export const takenForOwners = ({ tree, mentionsAt }: SentenceView, noun: number): number[] =>
  tree.tokens[noun]?.relation !== 'obj'
    ? []
    : dependents(tree, noun, 'nmod:poss', 'compound').filter((at) =>
        tree.tokens[at]?.relation === 'compound'
          ? mentionsAt.get(at)?.some(({ type }) => type === 'Person') === true
          : tree.tokens[at]?.lower === 'her',
      );
