import type { SentenceTree } from '../../grammar/sentence-tree.ts';
import type { Token } from '../../token.ts';
import type { CalendarDate } from './calendar.ts';
import { isAttributive } from './expression-place.ts';
import { isInMainClause, setsStory } from './narration.ts';
import type { Anchors, Resolved } from './resolve-calendar.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression, TimeValue } from './time-value.ts';

/** What is remembered from sentence to sentence. */
export interface Story {
  readonly published?: CalendarDate;
  block: number;
  /** The latest date, and the block in which it stands. */
  previous?: { readonly date: CalendarDate; readonly block: number };
  /** The latest date of this block that tells its year. */
  told?: CalendarDate;
  /** A sentence that is nothing but a date, such as that of a list item. */
  heading?: TimeExpression;
  /** That sentence is a heading of its own, above the paragraph that it dates. */
  isTitle?: boolean;
  /** The day of the main clause of the sentence before. */
  day?: TimeExpression;
}

export function anchorsOf(story: Story, block: number): Anchors {
  const { published, previous, told } = story;
  return {
    ...(published === undefined ? {} : { published }),
    ...(previous === undefined || block - previous.block > 1 ? {} : { previous: previous.date }),
    ...(told === undefined ? {} : { told }),
  };
}

/** Later dates are counted from this one; a date that belongs to a noun is only told in passing. */
export function remember(story: Story, block: number, { at }: Resolved, value: TimeValue): void {
  if (at === undefined || value.kind === 'open') return;
  story.previous = { date: at, block };
  const end = value.kind === 'range' ? value.end : value.kind === 'approximate' ? value.of : value;
  const tellsYear =
    end.kind === 'date' ||
    end.kind === 'season' ||
    end.kind === 'anaphoric' ||
    end.kind === 'offset' ||
    (end.kind === 'deictic' && end.unit === 'year');
  // "last month" and "on Monday" are counted from publication, and so is what follows them.
  if (tellsYear) story.told = at;
  else delete story.told;
}

/** Nothing but a date, perhaps with its number in the list: "(a) 5 August 2023." */
export function isOnlyDate(tokens: readonly Token[], { from, to }: TimeExpression): boolean {
  const isBare = (token: Token): boolean =>
    token.shape === 'punctuation' || token.tag === 'LS' || token.text.length < 3 || token.tag === 'IN';
  return (
    from <= 4 &&
    tokens.slice(0, from).every(isBare) &&
    tokens.slice(to).every((token) => token.shape === 'punctuation' || token.tag === 'LS' || token.text.length < 2)
  );
}

/** The day on which a story stands after a sentence: that of its last main clause, when it is one day or month. */
export function dayOf(
  tree: SentenceTree,
  expressions: readonly TimeExpression[],
  lexicon: TimeLexicon,
): TimeExpression | undefined {
  const sets = (expression: TimeExpression): boolean =>
    isInMainClause(tree, expression) && !isAttributive(tree, expression) && setsStory(tree, expression, lexicon);
  const day = expressions.filter(sets).at(-1);
  return day?.kind === 'point' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(day.past ?? '') ? day : undefined;
}

/** A new paragraph: only what was told in the one before and a date set above it reach over. */
export function enter(story: Story, block: number): void {
  story.block = block;
  delete story.told;
  delete story.day;
  if (story.isTitle !== true) delete story.heading;
  delete story.isTitle;
}

export const carry = (expression: TimeExpression, carried: 'heading' | 'story'): TimeExpression => ({
  ...expression,
  from: 0,
  to: 0,
  head: -1,
  governor: -1,
  carried,
});
