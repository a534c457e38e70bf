import { dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { isAttributive } from './expression-place.ts';
import { isNominal, isOtherOccasion } from './governors.ts';
import type { Occasion } from './noun-occasions.ts';
import { occasionsWith } from './occasions.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression } from './time-value.ts';

/** An expression with the tokens that it may date. */
export interface Dated {
  readonly expression: TimeExpression;
  readonly governors: readonly number[];
}

/** The words of an event: the token on which it hangs, and those of its trigger with it. */
export interface EventNodes {
  readonly head: number;
  readonly nodes: readonly number[];
}

/** How far the date of one event is handed on to others that take place with it. */
const MOST_STEPS = 3;

/** The date that hangs on one of `nodes`: directly, or over the nouns between. */
function datesOn(dated: readonly Dated[], nodes: readonly number[]): TimeExpression[] {
  const direct = dated.filter(({ governors }) => nodes.includes(governors[0] ?? -1));
  const loose =
    direct.length > 0 ? direct : dated.filter(({ governors }) => governors.some((node) => nodes.includes(node)));
  return loose.map(({ expression }) => expression);
}

/** A noun that a clause calls planned or due: "a visit that he is due to make on Thursday". */
const isToCome = (tree: SentenceTree, at: number, lexicon: TimeLexicon): boolean =>
  dependents(tree, at, 'acl').some((clause) => lexicon.is('ahead', tree.tokens[clause]?.lemma));

/**
 * The nodes whose date is that of the event: "held talks" takes place when the talks do, "cancelled a visit" does not.
 */
function ownNodes(tree: SentenceTree, { head, nodes }: EventNodes, lexicon: TimeLexicon): readonly number[] {
  const { lemma } = tree.tokens[head] ?? {};
  const isOneEvent = lexicon.is('happening-verb', lemma) || lexicon.is('occasion-verb', lemma);
  return nodes.filter((node) => node === head || (isOneEvent && !isToCome(tree, node, lexicon)));
}

/** The dates of the words themselves; "cancelled Monday's talks" was not on Monday. */
export function datesOfWords(
  tree: SentenceTree,
  event: EventNodes,
  dated: readonly Dated[],
  lexicon: TimeLexicon,
): TimeExpression[] {
  const own = ownNodes(tree, event, lexicon);
  const isOwn = ({ expression, governors: [governor = -1] }: Dated): boolean =>
    own.includes(governor) || !event.nodes.includes(governor) || !isAttributive(tree, expression);
  return datesOn(dated.filter(isOwn), event.nodes);
}

/** Goes from the event to those that take place with it, nearest first, until one has a date that is allowed. */
export function datesOfOccasions(
  tree: SentenceTree,
  { head, nodes }: EventNodes,
  dated: readonly Dated[],
  lexicon: TimeLexicon,
): TimeExpression[] {
  const own = ownNodes(tree, { head, nodes }, lexicon);
  const seen = new Set(own);
  let open: Occasion[] = own.map((at) => ({ at, allows: () => true }));
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
export function openingDate(tree: SentenceTree, head: number, dated: readonly Dated[]): TimeExpression[] {
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
export function besideNoun(
  tree: SentenceTree,
  head: number,
  dated: readonly Dated[],
  lexicon: TimeLexicon,
): TimeExpression[] {
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
