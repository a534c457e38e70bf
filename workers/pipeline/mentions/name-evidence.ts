import type { Mention } from '../document.ts';
import { dependents, type SentenceTree } from '../grammar/sentence-tree.ts';
import type { NameLexicon } from './name-lexicon.ts';

export type Evidence = 'person' | 'place' | 'organization';

const isMotion = (lemma: string): boolean => /^(?:fly|travel|return|move|flee|drive|arrive|go|come|head)$/.test(lemma);

/** "Marfrio, a fishing company" and "the oil company Petroandes". */
function isCalled({ tokens, ...tree }: SentenceTree, head: number, from: number, nouns: ReadonlySet<string>): boolean {
  const beside = dependents({ tokens, ...tree }, head, 'appos').map((at) => tokens[at]);
  const { relation, head: above = -1 } = tokens[head] ?? {};
  if (relation === 'appos') beside.push(tokens[above]);
  const before = tokens[from - 1];
  return beside.some((token) => nouns.has(token?.lower ?? '')) || (before?.tag === 'NN' && nouns.has(before.lower));
}

/** What the grammar around a name says of it: who phones is a person, what has a mayor is a place. */
export function evidenceFor(
  tree: SentenceTree,
  { from, to }: Pick<Mention, 'from' | 'to'>,
  { evidence }: NameLexicon,
): Evidence | undefined {
  const { tokens } = tree;
  const head = tokens.findIndex((token, at) => at >= from && at < to && (token.head < from || token.head >= to));
  const token = tokens[head];
  const above = tokens[token?.head ?? -1];
  const next = tokens[to];
  const preposition = dependents(tree, head, 'case').map((at) => tokens[at]?.lower ?? '')[0] ?? '';
  if (isCalled(tree, head, from, evidence.organizationNouns)) return 'organization';
  if (evidence.placeCases.has(preposition)) return 'place';
  if (preposition === 'of' && evidence.placeNouns.has(above?.lower ?? '')) return 'place';
  if ((preposition === 'to' || preposition === 'from') && isMotion(above?.lemma ?? '')) return 'place';
  if (evidence.placeTails.has(next?.lower ?? '')) return 'place';
  if (next?.tag === 'POS') {
    const owned = tokens[to + 1];
    return owned?.classes.has('kinship') || owned?.classes.has('personal') ? 'person' : undefined;
  }
  if (token?.relation.startsWith('nsubj') !== true) return undefined;
  const isHuman =
    above?.classes.has('speech') || above?.classes.has('mind') || evidence.personVerbs.has(above?.lemma ?? '');
  return isHuman === true ? 'person' : undefined;
}
