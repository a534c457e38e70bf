import type { TokenSpan } from '../../claim.ts';
import { dependents, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { besideNoun, datesOfOccasions, datesOfWords, openingDate } from './dates-of-event.ts';
import { governorsOf } from './governors.ts';
import { goesOn, isSimplePast } from './narration.ts';
import { occasionsWith } from './occasions.ts';
import { timeByDistance } from './time-by-distance.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import { type Direction, resolveTime, type TimeExpression } from './time-value.ts';

/** An event in its sentence: the token on which it hangs, and the words of its trigger, if they are more. */
export interface TimedEvent {
  readonly head: number;
  readonly trigger?: TokenSpan;
  /** The token that names to whom it is done, where it is one of several: "met Ali on Monday and Ito on Friday". */
  readonly conjunct?: number;
}

/**
 * Of several dates the finest is that of the event, and of equally fine ones the nearest; one between subject and verb is
 * that of an aside, and one before the conjunct that of the conjunct before.
 */
function best(
  tree: SentenceTree,
  found: readonly TimeExpression[],
  { head, conjunct = head }: TimedEvent,
  direction: Direction,
): TimeExpression | undefined {
  const subject = dependents(tree, head, 'nsubj')[0] ?? head;
  const far = tree.tokens.length;
  const fineness = (expression: TimeExpression): number =>
    (resolveTime(expression, direction) ?? '').split('/')[0]?.length ?? 0;
  const distance = ({ from, to }: TimeExpression): number => {
    if (from > head) return from > conjunct ? from - head : far + from - head;
    return from > subject ? far : head - to;
  };
  return [...found].sort((a, b) => fineness(b) - fineness(a) || distance(a) - distance(b))[0];
}

/** "promised an answer by Friday": until when it is to be done, not when it was promised. */
function isDeadline(tree: SentenceTree, head: number, { head: at }: TimeExpression, lexicon: TimeLexicon): boolean {
  const isUntil = /^(?:by|until|till|before)$/.test(prepositionOf(tree, at));
  return isUntil && lexicon.is('deadline-verb', tree.tokens[head]?.lemma);
}

const isDate = ({ kind }: TimeExpression): boolean => kind === 'point' || kind === 'range';

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

/** The event goes on with the story, or takes place with one that does: "expelled the envoy, accusing him of spying". */
const isInStory = (tree: SentenceTree, head: number, day: TimeExpression, lexicon: TimeLexicon): boolean =>
  goesOn(tree, head, lexicon) ||
  (tree.tokens[head]?.tag.startsWith('VB') === true &&
    occasionsWith(tree, head, lexicon).some(({ at, allows }) => allows(day) && goesOn(tree, at, lexicon)));

/** The time of an event by itself, without those from which it is counted. */
function ownTime(
  tree: SentenceTree,
  event: TimedEvent,
  expressions: readonly TimeExpression[],
  direction: Direction,
  lexicon: TimeLexicon,
): string | undefined {
  if (expressions.length === 0) return undefined;
  const { head, trigger } = event;
  const triggered =
    trigger === undefined ? [] : Array.from({ length: trigger.to - trigger.from }, (_, step) => trigger.from + step);
  // "talks with Cyprus, suspended in 2011, reopened", "threatened to strike in May": clauses among the words of a trigger.
  const isOwn = (node: number): boolean => !/^(?:acl|xcomp|ccomp|advcl)/.test(tree.tokens[node]?.relation ?? '');
  const nodes = [...new Set([head, ...triggered.filter(isOwn)])];
  const dated = expressions
    .filter((expression) => expression.carried === undefined && isDate(expression))
    .filter(({ ahead }) => ahead !== true || direction === 'future' || !isSimplePast(tree, head))
    .filter((expression) => direction === 'future' || !isDeadline(tree, head, expression, lexicon))
    .map((expression) => ({ expression, governors: governorsOf(tree, expression, lexicon) }));
  const steps = [
    () => datesOfWords(tree, { head, nodes }, dated, lexicon),
    () => besideNoun(tree, head, dated, lexicon),
    () => datesOfOccasions(tree, { head, nodes }, dated, lexicon),
    () => openingDate(tree, head, dated),
    () => expressions.filter(({ carried }) => carried === 'heading'),
    () =>
      expressions.filter((expression) => expression.carried === 'story' && isInStory(tree, head, expression, lexicon)),
  ];
  for (const step of steps) {
    const found = best(tree, step(), event, direction);
    if (found === undefined) continue;
    // "The court meets on 2 September": nobody tells in the present what was a year ago.
    const isPresent = /^VB[ZP]$/.test(tree.tokens[head]?.tag ?? '') && found.carried === undefined;
    const isComing = found.coming === true || (isPresent && found.soon === true);
    return startOf(tree, head, resolveTime(found, isComing ? 'future' : direction));
  }
  return undefined;
}

/**
 * The time of an event as EDTF: of the expression that belongs to it by the grammar, else of an event that takes place
 * together with it, else of the date that an earlier sentence has set, else counted from the event that it is told to
 * come after. Undefined when the sentence does not say.
 */
export function timeOf(
  tree: SentenceTree,
  event: TimedEvent,
  expressions: readonly TimeExpression[],
  direction: Direction,
  lexicon: TimeLexicon,
): string | undefined {
  const timeAt = (head: number): string | undefined => ownTime(tree, { head }, expressions, direction, lexicon);
  return ownTime(tree, event, expressions, direction, lexicon) ?? timeByDistance(tree, event.head, expressions, timeAt);
}
