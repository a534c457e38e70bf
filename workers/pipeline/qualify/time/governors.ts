import { baseRelation, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { isAttributive } from './expression-place.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression } from './time-value.ts';

/** Relations by which a noun hangs in its clause without being an event of its own beside it. */
const NOMINAL = new Set(['nmod', 'obl', 'obj', 'iobj', 'nsubj', 'compound', 'flat', 'conj', 'nummod', 'dep']);

export const isNominal = (tag: string | undefined): boolean => /^(?:NN|CD|PRP|\$|DT)/.test(tag ?? '');

/** The noun is the predicate of its clause: "was the third meeting". */
export const isPredicate = ({ tokens, children }: SentenceTree, at: number): boolean =>
  (children[at] ?? []).some((child) => /^(?:cop|nsubj)/.test(tokens[child]?.relation ?? ''));

/** "after the attack", "over the attack": another occasion than that of the clause. */
export const isOtherOccasion = (tree: SentenceTree, at: number, lexicon: TimeLexicon): boolean =>
  prepositionOf(tree, at)
    .split(' ')
    .some((word) => lexicon.is('other-occasion', word));

/** A date of more than a month's width more often belongs to the noun before it: "a treaty in 2019". */
const isFine = ({ past = '' }: TimeExpression): boolean => /^\d{4}-\d{2}-\d{2}/.test(past);

/** "two days after the raid" hangs on the raid, but says when the event above it takes place. */
function firstGovernor({ tokens }: SentenceTree, { governor: node, from, to }: TimeExpression): number {
  const last = tokens[to - 1];
  const countsFromNode = to - from > 1 && last?.head === node && /^(?:case|mark)$/.test(last.relation);
  const above = countsFromNode ? (tokens[node]?.head ?? -1) : -1;
  if (above >= 0) return above;
  // "could fly as early as Sunday"
  const isGrade = tokens[node]?.tag.startsWith('RB') === true && tokens[node]?.relation === 'advmod' && node < from;
  return isGrade ? (tokens[node]?.head ?? node) : node;
}

/**
 * The tokens that an expression may date, nearest first: what it hangs on, and over loosely attached nouns the verb of
 * its clause ("met Putin in Moscow on Monday", where the tree may give Monday to Moscow). Never over the border of a
 * clause, never past "after the attack", and for a date that is part of a noun only that noun.
 */
export function governorsOf(tree: SentenceTree, expression: TimeExpression, lexicon: TimeLexicon): number[] {
  const { tokens } = tree;
  const governors: number[] = [];
  let below = expression.head;
  let node = firstGovernor(tree, expression);
  if (node >= 0) governors.push(node);
  if (isAttributive(tree, expression)) return governors;
  for (let steps = 0; node >= 0 && steps < 5; steps += 1) {
    const token = tokens[node];
    if (token === undefined || !isNominal(token.tag) || isPredicate(tree, node)) break;
    const isTimeNoun =
      lexicon.dayPart.has(token.lower) || lexicon.is('part', token.lower) || lexicon.unit.has(token.lower);
    const isName = token.tag.startsWith('NNP');
    const isOf = below === expression.head && prepositionOf(tree, below) === 'of';
    if (!isTimeNoun && (isOf || node > expression.head || !(isName || isFine(expression)))) break;
    if (!NOMINAL.has(baseRelation(token.relation)) || (!isTimeNoun && isOtherOccasion(tree, node, lexicon))) break;
    below = node;
    node = token.head;
    if (node >= 0) governors.push(node);
  }
  return governors;
}
