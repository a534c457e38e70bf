import { dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression } from './time-value.ts';

/** Clauses beside the main one: what happens in them has its own time. */
const SIDE = new Set(['acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'appos']);

/** A clause in the simple past, active or passive: "met", "was arrested", "was in Lagos". */
export function isSimplePast(tree: SentenceTree, at: number): boolean {
  const auxiliaries = dependents(tree, at, 'aux', 'cop').map((child) => tree.tokens[child]);
  if (auxiliaries.some((token) => token?.lemma === 'have' || token?.tag === 'MD')) return false;
  const { tag, relation, head = -1 } = tree.tokens[at] ?? {};
  // "was arrested and charged", and a simple past that was taken for a participle.
  if (tag === 'VBN' && relation === 'conj' && auxiliaries.length === 0) return isSimplePast(tree, head);
  return tag === 'VBD' || auxiliaries.some((token) => token?.tag === 'VBD');
}

/**
 * What a date hangs on, or the main verb for a participle that opens the sentence: "Speaking in Apia on Tuesday, she
 * said".
 */
function clauseOf(tree: SentenceTree, { governor, to }: Pick<TimeExpression, 'governor' | 'to'>): number {
  const { tag, relation, head = -1 } = tree.tokens[governor] ?? {};
  const isOpening = relation === 'advcl' && tag === 'VBG' && to <= head && governor <= 1;
  return isOpening ? head : governor;
}

/** The sentence tells what is, in the present or present perfect, and not what somebody says of the past. */
export function isInPresent(tree: SentenceTree, lexicon: TimeLexicon): boolean {
  const root = tree.tokens.findIndex(({ relation }) => relation === 'root');
  const { lemma } = tree.tokens[root] ?? {};
  const verbs = [root, ...dependents(tree, root, 'aux', 'cop')].map((at) => tree.tokens[at]?.tag ?? '');
  const isReport = dependents(tree, root, 'ccomp').length > 0 || lexicon.is('origin-verb', lemma);
  return !isReport && verbs.some((tag) => /^VB[PZ]$/.test(tag));
}

/** The expression stands in the main clause of its sentence, not in a relative clause or an apposition. */
export function isInMainClause(tree: SentenceTree, expression: Pick<TimeExpression, 'governor' | 'to'>): boolean {
  const { tokens } = tree;
  let node = clauseOf(tree, expression);
  for (let steps = 0; node >= 0 && steps < tokens.length; steps += 1) {
    const token = tokens[node];
    if (SIDE.has(token?.relation ?? '')) return false;
    node = token?.head ?? -1;
  }
  return true;
}

/** The date leaves the story in the past: it hangs in a clause of the simple past, or in "goes back to 2016". */
export function setsStory(tree: SentenceTree, expression: TimeExpression, lexicon: TimeLexicon): boolean {
  let node = clauseOf(tree, expression);
  for (let steps = 0; node >= 0 && steps < 4; steps += 1) {
    const { tag, lemma } = tree.tokens[node] ?? {};
    if (isSimplePast(tree, node) || (tag === 'VBZ' && lexicon.is('origin-verb', lemma))) return true;
    if (tag?.startsWith('VB') === true) return false;
    node = tree.tokens[node]?.head ?? -1;
  }
  return false;
}

/** The story goes on in the simple past; what had been, what is and who somebody was stand outside of it. */
export function goesOn(tree: SentenceTree, at: number, lexicon: TimeLexicon): boolean {
  const verb = tree.tokens[at];
  if (verb === undefined || !/^(?:root|conj|parataxis)$/.test(verb.relation)) return false;
  return isSimplePast(tree, at) && verb.tag.startsWith('VB') && !lexicon.is('background-verb', verb.lemma);
}
