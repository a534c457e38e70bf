import { dependents, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { isNominal } from './governors.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression } from './time-value.ts';

/** Nothing but the words of the phrase of a noun: no verb and no comma. */
const isOnePhrase = ({ tokens }: SentenceTree, from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ tag }) => !/^(?:VB|MD|[,:])/.test(tag));

/** "who was in office from 1997 to 2005", "who ruled until March": said of the office in front of the name. */
function tenureOf(tree: SentenceTree, head: number, lexicon: TimeLexicon): number[] {
  const { head: name = -1, relation = '' } = tree.tokens[head] ?? {};
  if (!/^(?:nmod:desc|compound|amod|appos)$/.test(relation)) return [];
  return dependents(tree, name, 'acl:relcl').filter((clause) => {
    const isBare = dependents(tree, clause, 'obj', 'xcomp').length === 0;
    const isAs = dependents(tree, clause, 'obl').some((child) => prepositionOf(tree, child) === 'as');
    return isBare && !isAs && lexicon.is('tenure', tree.tokens[clause]?.lemma);
  });
}

/** The words on which the time of a relation may hang: its own, and the verb of "served as" and "became". */
function holdersOf(tree: SentenceTree, head: number, lexicon: TimeLexicon): number[] {
  const { head: above = -1, relation = '' } = tree.tokens[head] ?? {};
  const isCarried = relation === 'xcomp' || (relation === 'obl' && prepositionOf(tree, head) === 'as');
  return [head, ...(isCarried ? [above] : []), ...tenureOf(tree, head, lexicon)];
}

/**
 * How long a relation has held, as EDTF: "president from 1999 to 2002", "has governed since January" (its beginning),
 * "became a citizen in 1998". Other dates in its sentence are those of the events beside it.
 */
export function timeOfRelation(
  tree: SentenceTree,
  head: number,
  expressions: readonly TimeExpression[],
  lexicon: TimeLexicon,
): string | undefined {
  const { tokens } = tree;
  const holders = holdersOf(tree, head, lexicon);
  const begins = holders.some((at) => lexicon.is('beginning-verb', tokens[at]?.lemma));
  const isBeside = ({ from }: TimeExpression): boolean =>
    isNominal(tokens[head]?.tag) && from > head && isOnePhrase(tree, head + 1, from);
  const found = expressions.find(
    (expression) =>
      expression.carried === undefined &&
      (expression.kind === 'range' || (begins && expression.kind === 'point')) &&
      (holders.includes(expression.governor) || (expression.kind === 'range' && isBeside(expression))),
  );
  const text = found?.past;
  if (text === undefined || text.startsWith('..')) return undefined;
  return text.endsWith('/..') ? text.slice(0, -3) : text;
}

/** Whether a time ends before the day on which it is told. */
export function isOver(time: string | undefined, today: string | undefined): boolean {
  const [, end] = time?.split('/') ?? [];
  return end !== undefined && today !== undefined && end < today.slice(0, end.length);
}
