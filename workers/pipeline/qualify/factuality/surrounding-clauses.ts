import { baseRelation, dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { FactualityLexicon } from './factuality-lexicon.ts';

/** A report further up than this says nothing of the tense below. */
const REPORT_REACH = 4;

/** The word that opens a subordinate clause: "if", "after", "when", with its fixed parts; empty without one. */
export function subordinatorOf(tree: SentenceTree, at: number): string {
  const marks = dependents(tree, at, 'mark', 'case').filter((child) => tree.tokens[child]?.tag !== 'TO');
  const [mark] =
    marks.length > 0 ? marks : dependents(tree, at, 'advmod').filter((child) => tree.tokens[child]?.tag === 'WRB');
  return mark === undefined ? '' : (tree.tokens[mark]?.lower ?? '');
}

/** Whether a condition hangs on the clause: "will leave if asked"; "even if" and "as if" are none. */
export function conditionalChild(tree: SentenceTree, at: number, lexicon: FactualityLexicon): boolean {
  return dependents(tree, at, 'advcl').some((child) => {
    if (isInvertedCondition(tree, child)) return true;
    return dependents(tree, child, 'mark').some((mark) => {
      const before = tree.tokens[mark - 1]?.lower ?? '';
      const isConcessive = lexicon.words('mark-concessive').has(before) && mark > 0;
      const { lower = '' } = tree.tokens[mark] ?? {};
      return lexicon.words('mark-conditional').has(lower) && lower !== 'whether' && !isConcessive;
    });
  });
}

/** "Had the army not attacked", "should the talks fail", "were he to resign". */
export function isInvertedCondition(tree: SentenceTree, at: number): boolean {
  if (tree.tokens[at]?.relation !== 'advcl' || subordinatorOf(tree, at) !== '') return false;
  const [auxiliary] = dependents(tree, at, 'aux', 'cop');
  const [subject] = dependents(tree, at, 'nsubj', 'nsubj:pass', 'expl');
  const { lower = '' } = tree.tokens[auxiliary ?? -1] ?? {};
  const opens = lower === 'had' || lower === 'should' || lower === 'were';
  return opens && auxiliary !== undefined && subject !== undefined && auxiliary < subject;
}

/** "Will Kenya send troops?"; a question with "why" or "when" takes the event as given. */
export function isPolarQuestion(tree: SentenceTree, at: number): boolean {
  if (tree.tokens[at]?.relation !== 'root' || tree.tokens.at(-1)?.text.startsWith('?') !== true) return false;
  const [auxiliary] = dependents(tree, at, 'aux', 'cop');
  const [subject] = dependents(tree, at, 'nsubj', 'nsubj:pass', 'expl');
  const asksWhy = (tree.children[at] ?? []).some((child) => tree.tokens[child]?.tag.startsWith('W') === true);
  return !asksWhy && auxiliary !== undefined && subject !== undefined && auxiliary < subject;
}

/**
 * Whether the clause of `at` is reported by a word of speech in the past: "said it would", "a promise that it would",
 * "it would lapse, she cautioned". There "would" is a future and "was" a present.
 */
export function reportsPast(tree: SentenceTree, at: number, lexicon: FactualityLexicon): boolean {
  const speech = lexicon.words('verb-speech');
  const isPast = (word: number): boolean => {
    const { tag = '', upos = '', lemma = '' } = tree.tokens[word] ?? {};
    return speech.has(lemma) && (tag === 'VBD' || tag === 'VBN' || tag === 'VBG' || upos === 'NOUN');
  };
  if (dependents(tree, at, 'parataxis', 'ccomp').some(isPast)) return true;
  let node = at;
  for (let step = 0; step < REPORT_REACH; step += 1) {
    const { head = -1, relation = 'root' } = tree.tokens[node] ?? {};
    if (head < 0 || relation === 'acl:relcl') return false;
    const base = baseRelation(relation);
    if ((base === 'ccomp' || base === 'acl' || base === 'parataxis' || base === 'csubj') && isPast(head)) return true;
    node = head;
  }
  return false;
}
