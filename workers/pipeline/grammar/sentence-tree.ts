import type { Token } from '../token.ts';

/** The tokens of one sentence with its dependency tree read downwards; indices are token indices. */
export interface SentenceTree {
  readonly tokens: readonly Token[];
  /** `children[i]` are the dependents of token `i`, left to right. */
  readonly children: readonly (readonly number[])[];
}

/** Kept beside the tokens that it was made of, and gone with them: several stages read the tree of each sentence. */
const trees = new WeakMap<readonly Token[], SentenceTree>();

/** Most words have no dependents, and share this list of none. */
const NOBODY: number[] = [];

export function buildTree(tokens: readonly Token[]): SentenceTree {
  const known = trees.get(tokens);
  if (known !== undefined) return known;
  const children = new Array<number[]>(tokens.length).fill(NOBODY);
  tokens.forEach(({ head }, at) => {
    const known = children[head];
    if (known === NOBODY) children[head] = [at];
    else known?.push(at);
  });
  const tree = { tokens, children };
  trees.set(tokens, tree);
  return tree;
}

/** The universal part of a relation: `nsubj` of `nsubj:pass`. */
export const baseRelation = (relation: string): string => {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
};

/** The dependents of `at` whose relation, with or without its subtype, is one of `relations`. */
export function dependents({ tokens, children }: SentenceTree, at: number, ...relations: string[]): number[] {
  const found: number[] = [];
  for (const child of children[at] ?? NOBODY) if (isOneOf(tokens[child]?.relation ?? '', relations)) found.push(child);
  return found;
}

const COLON = 58;

/** With or without the subtype. */
function isOneOf(relation: string, relations: readonly string[]): boolean {
  for (const wanted of relations) {
    if (relation === wanted) return true;
    if (relation.charCodeAt(wanted.length) === COLON && relation.startsWith(wanted)) return true;
  }
  return false;
}

export function dependent({ tokens, children }: SentenceTree, at: number, ...relations: string[]): number | undefined {
  for (const child of children[at] ?? NOBODY) if (isOneOf(tokens[child]?.relation ?? '', relations)) return child;
  return undefined;
}

const isPreposition = (tree: SentenceTree, at: number): boolean => tree.tokens[at]?.tag !== 'POS';

/**
 * The preposition of a phrase in lower case, with its fixed parts: "with", "because of"; empty without one. A name of
 * several words may carry it on a later one.
 */
export function prepositionOf(tree: SentenceTree, at: number): string {
  if (tree.children[at] === NOBODY) return '';
  const own = dependents(tree, at, 'case').find((child) => isPreposition(tree, child));
  const first = own ?? (isName(tree, at) ? ofLaterWords(tree, at) : undefined);
  if (first === undefined) return '';
  const word = tree.tokens[first]?.lower ?? '';
  if (tree.children[first] === NOBODY) return word;
  const parts = dependents(tree, first, 'fixed').map((part) => tree.tokens[part]?.lower ?? '');
  return [word, ...parts].join(' ');
}

const isName = ({ tokens }: SentenceTree, at: number): boolean => tokens[at]?.upos === 'PROPN';

const ofLaterWords = (tree: SentenceTree, at: number): number | undefined =>
  dependents(tree, at, 'flat', 'compound')
    .flatMap((word) => dependents(tree, word, 'case'))
    .find((child) => child < at && isPreposition(tree, child));

/** All tokens under `at` with itself, as a span; a stretch without holes in nearly all English sentences. */
export function subtreeSpan(tree: SentenceTree, at: number): { from: number; to: number } {
  let from = at;
  let to = at + 1;
  const open = [at];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    from = Math.min(from, next);
    to = Math.max(to, next + 1);
    open.push(...(tree.children[next] ?? []));
  }
  return { from, to };
}

/** The heads above `at`, nearest first. A tree has no circles: the decoder sees to that. */
export function ancestors({ tokens }: SentenceTree, at: number): number[] {
  const path: number[] = [];
  for (let head = tokens[at]?.head ?? -1; head >= 0 && path.length < tokens.length; head = tokens[head]?.head ?? -1) {
    path.push(head);
  }
  return path;
}

/** A clause in the passive, full or reduced: "was arrested", "talks brokered by Beijing". */
export function isPassive(tree: SentenceTree, at: number): boolean {
  const { tag, relation } = tree.tokens[at] ?? {};
  if (tag !== 'VBN' && tag !== 'VBD') return false;
  // "have not fully withdrawn", whatever the parser makes of its subject.
  const auxiliaries = dependents(tree, at, 'aux').map((child) => tree.tokens[child]?.lemma);
  if (auxiliaries.includes('have') && !auxiliaries.includes('be')) return false;
  if (dependent(tree, at, 'aux:pass', 'nsubj:pass', 'obl:agent') !== undefined) return true;
  const isReduced = relation === 'acl' && tag === 'VBN';
  return isReduced && dependent(tree, at, 'nsubj', 'aux') === undefined;
}
