import type { SentenceTree } from '../../grammar/sentence-tree.ts';
import type { Token } from '../../token.ts';
import { type CalendarDate, compareDates } from './calendar.ts';
import { isAttributive } from './expression-place.ts';
import { isInMainClause, setsStory } from './narration.ts';
import type { Anchors, Resolved } from './resolve-calendar.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression, TimeValue } from './time-value.ts';

/** What is remembered from sentence to sentence. */
export interface Story {
  readonly published?: CalendarDate;
  block: number;
  /** Headings do not count. */
  paragraph: number;
  /** The latest date, and the paragraph in which it stands. */
  previous?: { readonly date: CalendarDate; readonly paragraph: number };
  /** The latest date of this block that tells its year. */
  told?: CalendarDate;
  /** The latest date of the article that is a day, and the paragraph in which it stands. */
  latest?: { readonly date: CalendarDate; readonly paragraph: number };
  /** A sentence that is nothing but a date, such as that of a list item. */
  heading?: TimeExpression;
  /** That sentence is a heading of its own, above the paragraph that it dates. */
  isTitle?: boolean;
  /** The day of the main clause of the sentence before. */
  day?: TimeExpression;
}

export function anchorsOf(story: Story): Anchors {
  const { published, previous, told, paragraph } = story;
  const day = dayOfStory(story);
  return {
    ...(published === undefined ? {} : { published }),
    ...(previous === undefined || paragraph - previous.paragraph > 1 ? {} : { previous: previous.date }),
    ...(told === undefined ? {} : { told }),
    ...(day === undefined ? {} : { day }),
  };
}

/** The latest day named in the paragraph; in a later one only that of publication, from which no story has led away. */
function dayOfStory({ published, latest, previous, paragraph }: Story): CalendarDate | undefined {
  if (previous?.paragraph === paragraph && previous.date.day === undefined) return undefined;
  if (latest === undefined) return previous === undefined ? published : undefined;
  const isToday = published !== undefined && compareDates(latest.date, published) === 0;
  return isToday || latest.paragraph === paragraph ? latest.date : undefined;
}

/** What comes after a week or a range is counted from no day of it. */
function endOf({ text, at }: Resolved): CalendarDate | undefined {
  const [start, end] = text.split('/');
  if (at === undefined || end === undefined || at.day === undefined) return at;
  const { year, month } = at;
  return start?.slice(0, 7) === end.slice(0, 7) ? { year, ...(month === undefined ? {} : { month }) } : { year };
}

/** A date told in passing, from which "a year later" may be counted. */
export function mention(story: Story, resolved: Resolved, value: TimeValue): void {
  const date = endOf(resolved);
  if (date !== undefined && value.kind !== 'open') story.previous = { date, paragraph: story.paragraph };
}

/** Later dates are counted from this one; a date that belongs to a noun is only told in passing. */
export function remember(story: Story, resolved: Resolved, value: TimeValue): void {
  const { at } = resolved;
  if (at === undefined || value.kind === 'open') return;
  mention(story, resolved, value);
  if (at.day !== undefined && !resolved.text.includes('/')) story.latest = { date: at, paragraph: story.paragraph };
  if (value.kind === 'same-day') return;
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

/** The story has gone to a day that nobody knows: nothing can be counted from the one before. */
export function forget(story: Story): void {
  delete story.previous;
  delete story.day;
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
export function enter(story: Story, block: number, isHeading: boolean): void {
  story.block = block;
  if (!isHeading) story.paragraph += 1;
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
