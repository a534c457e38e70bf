import type { TokenSpan } from '../../claim.ts';
import { dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { isAttributive } from './expression-place.ts';
import { governorsOf, isNominal, isOtherOccasion } from './governors.ts';
import { goesOn, isSimplePast } from './narration.ts';
import { type Occasion, occasionsWith } from './occasions.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import { type Direction, resolveTime, type TimeExpression } from './time-value.ts';

/** An event in its sentence: the token on which it hangs, and the words of its trigger, if they are more. */
export interface TimedEvent {
  readonly head: number;
  readonly trigger?: TokenSpan;
}

/** An expression with the tokens that it may date. */
interface Dated {
  readonly expression: TimeExpression;
  readonly governors: readonly number[];
}

/** How far the date of one event is handed on to others that take place with it. */
const MOST_STEPS = 3;

/**
 * Of several dates the finest is that of the event, and of equally fine ones the nearest; one between subject and verb is
 * that of an aside.
 */
function best(
  tree: SentenceTree,
  found: readonly TimeExpression[],
  head: number,
  direction: Direction,
): TimeExpression | undefined {
  const subject = dependents(tree, head, 'nsubj')[0] ?? head;
  const fineness = (expression: TimeExpression): number =>
    (resolveTime(expression, direction) ?? '').split('/')[0]?.length ?? 0;
  const distance = ({ from, to }: TimeExpression): number =>
    from > head ? from - head : from > subject ? tree.tokens.length : head - to;
  return [...found].sort((a, b) => fineness(b) - fineness(a) || distance(a) - distance(b))[0];
}

const isDate = ({ kind }: TimeExpression): boolean => kind === 'point' || kind === 'range';

/** The date that hangs on one of `nodes`: directly, or over the nouns between. */
function datesOn(dated: readonly Dated[], nodes: readonly number[]): TimeExpression[] {
  const direct = dated.filter(({ governors }) => nodes.includes(governors[0] ?? -1));
  const loose =
    direct.length > 0 ? direct : dated.filter(({ governors }) => governors.some((node) => nodes.includes(node)));
  return loose.map(({ expression }) => expression);
}

/** Goes from the event to those that take place with it, nearest first, until one has a date that is allowed. */
function datesOfOccasions(
  tree: SentenceTree,
  nodes: readonly number[],
  dated: readonly Dated[],
  lexicon: TimeLexicon,
): TimeExpression[] {
  const seen = new Set(nodes);
  let open: Occasion[] = nodes.map((at) => ({ at, allows: () => true }));
  for (let step = 0; step < MOST_STEPS && open.length > 0; step += 1) {
    const next = open.flatMap(({ at, allows }) =>
      occasionsWith(tree, at, lexicon)
        .filter((occasion) => !seen.has(occasion.at))
        .map((occasion) => ({
          at: occasion.at,
          allows: (expression: TimeExpression) => allows(expression) && occasion.allows(expression),
        })),
    );
    for (const { at, allows } of next) {
      seen.add(at);
      const found = datesOn(dated, [at]).filter(allows);
      if (found.length > 0) return found;
    }
    open = next;
  }
  return [];
}

/** A date that opens the sentence sets the time of its main clauses, wherever the tree has put it. */
function openingDate(tree: SentenceTree, head: number, dated: readonly Dated[]): TimeExpression[] {
  const [first] = dated;
  if (first === undefined || first.expression.from > 1 || isAttributive(tree, first.expression)) return [];
  const { relation = '' } = tree.tokens[head] ?? {};
  const isAfter = first.expression.to <= head;
  return isAfter && (relation === 'root' || relation === 'conj') ? [first.expression] : [];
}

/**
 * A noun with its date right behind it, which the tree has hung on the verb: "the ex-minister, under house arrest since
 * 4 August, goes on trial", "imposed curfews after looting on 5 May".
 */
function besideNoun(tree: SentenceTree, head: number, dated: readonly Dated[], lexicon: TimeLexicon): TimeExpression[] {
  const { tokens } = tree;
  if (!isNominal(tokens[head]?.tag)) return [];
  const phrase = tokens[head]?.relation === 'conj' ? (tokens[head]?.head ?? -1) : head;
  const isOther = isOtherOccasion(tree, phrase, lexicon);
  const isBeside = ({ expression, governors: [governor = -1] }: Dated): boolean =>
    expression.from > head &&
    (governor > expression.to || isOther) &&
    tokens.slice(head + 1, expression.from).every(({ tag }) => !/^(?:VB|[,:]|MD)/.test(tag));
  return dated.filter(isBeside).map(({ expression }) => expression);
}

/** "Two cease-fires have failed since 2008", "met five times since May": one after the other, not from then on. */
function isCounted({ tokens, children }: SentenceTree, head: number): boolean {
  const counts = (at: number): boolean => (children[at] ?? []).some((child) => tokens[child]?.relation === 'nummod');
  return (children[head] ?? []).some((child) => {
    const { relation = '', lower } = tokens[child] ?? {};
    return lower === 'twice' || (/^(?:nsubj|obj|obl:unmarked)/.test(relation) && counts(child));
  });
}

/** What holds since a date has that date as its time; what was done again and again since then has the whole stretch. */
const startOf = (tree: SentenceTree, head: number, text: string | undefined): string | undefined =>
  text?.endsWith('/..') === true && !isCounted(tree, head) ? text.slice(0, -3) : text;

/**
 * The time of an event as EDTF: of the expression that belongs to it by the grammar, else of an event that takes place
 * together with it, else of the date that an earlier sentence has set. Undefined when the sentence does not say.
 */
export function timeOf(
  tree: SentenceTree,
  { head, trigger }: TimedEvent,
  expressions: readonly TimeExpression[],
  direction: Direction,
  lexicon: TimeLexicon,
): string | undefined {
  if (expressions.length === 0) return undefined;
  const triggered =
    trigger === undefined ? [] : Array.from({ length: trigger.to - trigger.from }, (_, step) => trigger.from + step);
  const nodes = [...new Set([head, ...triggered])];
  const dated = expressions
    .filter((expression) => expression.carried === undefined && isDate(expression))
    .filter(({ ahead }) => ahead !== true || direction === 'future' || !isSimplePast(tree, head))
    .map((expression) => ({ expression, governors: governorsOf(tree, expression, lexicon) }));
  const steps = [
    () => datesOn(dated, nodes),
    () => besideNoun(tree, head, dated, lexicon),
    () => datesOfOccasions(tree, nodes, dated, lexicon),
    () => openingDate(tree, head, dated),
    () => expressions.filter(({ carried }) => carried === 'heading'),
    () => (goesOn(tree, head, lexicon) ? expressions.filter(({ carried }) => carried === 'story') : []),
  ];
  for (const step of steps) {
    const found = best(tree, step(), head, direction);
    if (found === undefined) continue;
    // "The court meets on 2 September": nobody tells in the present what was a year ago.
    const isPresent = /^VB[ZP]$/.test(tree.tokens[head]?.tag ?? '') && found.carried === undefined;
    return startOf(tree, head, resolveTime(found, isPresent && found.soon === true ? 'future' : direction));
  }
  return undefined;
}
