import type { Mention } from '../document.ts';
import { dependents, type SentenceTree } from '../grammar/sentence-tree.ts';
import type { NameLexicon } from './name-lexicon.ts';

export type Evidence = 'person' | 'place' | 'organization';

/** Nobody counts more names in one list. */
const LONGEST_LIST = 12;

const isMotion = (lemma: string): boolean => /^(?:fly|travel|return|move|flee|drive|arrive|go|come|head)$/.test(lemma);

/** The first of the list that a name stands in: what is said of it is said of all. */
function firstOfList({ tokens }: SentenceTree, head: number): number {
  let first = head;
  for (let step = 0; step < LONGEST_LIST && tokens[first]?.relation === 'conj'; step += 1) {
    first = tokens[first]?.head ?? first;
  }
  return first;
}

/** "Marfrio, a fishing company" and "the oil company Petroandes". */
function isCalled({ tokens, ...tree }: SentenceTree, head: number, from: number, nouns: ReadonlySet<string>): boolean {
  const beside = dependents({ tokens, ...tree }, head, 'appos').map((at) => tokens[at]);
  const { relation, head: above = -1 } = tokens[head] ?? {};
  if (relation === 'appos') beside.push(tokens[above]);
  const before = tokens[from - 1];
  return beside.some((token) => nouns.has(token?.lower ?? '')) || (before?.tag === 'NN' && nouns.has(before.lower));
}

/** Whether a noun of place counts or names it: "two islets, Matthew and Hunter", "the towns of Koro and Douna". */
function isCalledPlace(tree: SentenceTree, head: number, { placeApposed }: NameLexicon['evidence']): boolean {
  const first = firstOfList(tree, head);
  const above = tree.tokens[tree.tokens[first]?.head ?? -1];
  const isOf = dependents(tree, first, 'case').some((at) => tree.tokens[at]?.lower === 'of');
  const isBeside = tree.tokens[first]?.relation === 'appos' || isOf;
  return isBeside && above?.shape === 'lower' && placeApposed.has(above.lemma);
}

/** "Two firms, Petrolat and Norvik": one word alone, since of two words it may be who leads them. */
function isCounted(tree: SentenceTree, head: number, nouns: ReadonlySet<string>): boolean {
  const first = tree.tokens[firstOfList(tree, head)];
  const above = tree.tokens[first?.head ?? -1];
  return first?.relation === 'appos' && above?.tag === 'NNS' && nouns.has(above.lemma);
}

/** What only a person undergoes: "arrested Ana Ruiz", "Ana Ruiz was acquitted". One word alone may be a town that is seized. */
function undergoesAsPerson(tree: SentenceTree, head: number, { personObjects }: NameLexicon['evidence']): boolean {
  const token = tree.tokens[head];
  const isObject = /^(?:i?obj|nsubj:pass)$/.test(token?.relation ?? '');
  return isObject && personObjects.has(tree.tokens[token?.head ?? -1]?.lemma ?? '');
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
  const isBody = to - from === 1 && isCounted(tree, head, evidence.organizationNouns);
  if (isBody || isCalled(tree, head, from, evidence.organizationNouns)) return 'organization';
  if (isCalledPlace(tree, head, evidence)) return 'place';
  if (to - from > 1 && undergoesAsPerson(tree, head, evidence)) return 'person';
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
