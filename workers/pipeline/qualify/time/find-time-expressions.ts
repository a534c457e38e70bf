import type { Document } from '../../document.ts';
import { buildTree, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { type CalendarDate, compareDates, daysBetween, parseDay } from './calendar.ts';
import { governorOf, headOf, isAttributive } from './expression-place.ts';
import { frameValue } from './frame-value.ts';
import { isJourneyAhead, looksAhead } from './looks-ahead.ts';
import { isInMainClause, isInPresent } from './narration.ts';
import { readExpression } from './read-expression.ts';
import type { Resolved } from './resolve-calendar.ts';
import { resolveValue } from './resolve-value.ts';
import { anchorsOf, carry, dayOf, enter, forget, isOnlyDate, mention, remember, type Story } from './story.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeExpression, TimeKind, TimeValue } from './time-value.ts';

const KINDS: Partial<Record<TimeValue['kind'], TimeKind>> = {
  range: 'range',
  open: 'range',
  duration: 'duration',
  set: 'set',
};

/** "next month", "tomorrow", a year that is to come: no event of the past is then. */
const isAheadOfPublication = (value: TimeValue, published: CalendarDate | undefined): boolean =>
  (value.kind === 'deictic' && value.by > 0) ||
  ('which' in value && value.which === 'next') ||
  (value.kind === 'date' &&
    value.year !== undefined &&
    published !== undefined &&
    compareDates({ ...value, year: value.year }, published) > 0);

/** Days within which a date of the present tense is announced, and behind which it is no news. */
const SOON = 60;

function comesSoon(published?: CalendarDate, past?: CalendarDate, future?: CalendarDate): boolean {
  if (published === undefined || past === undefined || future === undefined) return false;
  const ahead = daysBetween(published, future);
  return ahead > 0 && ahead <= SOON && daysBetween(past, published) > SOON;
}

function expressionsOf(tree: SentenceTree, lexicon: TimeLexicon, story: Story): TimeExpression[] {
  const { tokens } = tree;
  const words = { tokens, lexicon };
  const found: TimeExpression[] = [];
  const days = new Set<TimeExpression>();
  const { published } = story;
  // "is still holding a man arrested in May" goes back to the news from whatever year was told of.
  if (isInPresent(tree, lexicon)) delete story.told;
  let main: { readonly told: Resolved; readonly value: TimeValue } | undefined;
  for (let from = 0; from < tokens.length; ) {
    const reading = readExpression(words, from);
    if (reading === undefined || reading.to <= from) {
      from += 1;
      continue;
    }
    const head = headOf(tokens, from, reading.to);
    const governor = governorOf(tree, { from, head, value: reading.value }, found, lexicon);
    const isModifier = isAttributive(tree, { governor, head, to: reading.to });
    const value = frameValue(words, from, reading, isModifier);
    const isSide = !isInMainClause(tree, { governor, to: reading.to });
    // "who visited Lima in May": what is told in passing is counted from the news, not from the story.
    const { told: year, ...passing } = anchorsOf(story);
    const anchors = isSide || year === undefined ? passing : { ...passing, told: year };
    const past = resolveValue(value, anchors, 'past');
    // What has held since August holds since the last one, whatever comes after.
    const future = resolveValue(value, anchors, value.kind === 'open' && value.bound === 'start' ? 'past' : 'future');
    const isComing = looksAhead(tree, lexicon, head) || isJourneyAhead(tree, lexicon, value, governor);
    const expression: TimeExpression = {
      from,
      to: reading.to,
      head,
      governor,
      kind: KINDS[value.kind] ?? 'point',
      ...(past === undefined ? {} : { past: past.text }),
      ...(future === undefined ? {} : { future: future.text }),
      ...(isAheadOfPublication(value, published) ? { ahead: true } : {}),
      ...(comesSoon(published, past?.at, future?.at) ? { soon: true } : {}),
      ...(value.kind === 'same-day' ? { isHour: true } : {}),
      ...(isComing && !isModifier ? { coming: true } : {}),
      ...(value.kind === 'away'
        ? { away: { ...value, ...(published === undefined ? {} : { today: published }) } }
        : {}),
    };
    found.push(expression);
    if (namesDay(value, expression)) days.add(expression);
    const told = isComing ? future : past;
    if (told !== undefined && !isModifier) {
      if (isSide) mention(story, told, value);
      else remember(story, told, value);
      if (!isSide) main = { told, value };
    } else if (!isSide && isUnknown(value)) forget(story);
    from = reading.to;
  }
  // The next sentence goes on from the main clause, not from what was told in passing behind it.
  if (main !== undefined) remember(story, main.told, main.value);
  // A year alone is background to the next sentence: its "in May" is that of the news.
  if (story.told !== undefined && story.told.month === undefined) delete story.told;
  // The hour is that of the day that the sentence names.
  return days.size > 0 ? found.filter(({ isHour }) => isHour !== true) : found;
}

/** "a day after he resigned", "on the eve of the vote". */
const isUnknown = ({ kind }: TimeValue): boolean => kind === 'unknown' || kind === 'away';

/** "on Monday", but not "at noon" and "two hours later". */
const namesDay = (value: TimeValue, { past = '' }: TimeExpression): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(past) &&
  value.kind !== 'same-day' &&
  !(value.kind === 'anaphoric' && value.unit === 'hour');

/**
 * The words of time of every sentence, with what they mean as EDTF. Dates are counted from the day in the dateline or
 * else of publication, and from the dates named before in the same paragraph or the one above. A date that an earlier
 * sentence sets for this one comes last, marked `carried`.
 */
export function findTimeExpressions(
  document: Document,
  publishedAt: string | undefined,
  lexicon: TimeLexicon,
): readonly (readonly TimeExpression[])[] {
  const published = parseDay(document.dateline?.date) ?? parseDay(publishedAt);
  const story: Story = { block: -1, paragraph: 0, ...(published === undefined ? {} : { published }) };
  return document.tokens.map((tokens, index) => {
    const block = document.sentences[index]?.block ?? 0;
    if (block !== story.block) enter(story, block, document.sentences[index]?.kind === 'heading');
    const tree = buildTree(tokens);
    const own = expressionsOf(tree, lexicon, story);
    const [first] = own;
    if (first !== undefined && isOnlyDate(tokens, first)) {
      story.heading = first;
      story.isTitle = document.sentences[index]?.kind === 'heading';
      return own;
    }
    const { heading, day } = story;
    const dates = own.filter(({ kind }) => kind === 'point' || kind === 'range');
    if (dates.length > 0) {
      // "met on 17 September and again in May" sets no one day for what follows.
      const next = dates.length === 1 ? dayOf(tree, dates, lexicon) : undefined;
      if (next === undefined) delete story.day;
      else story.day = next;
    }
    return [
      ...own,
      ...(heading === undefined ? [] : [carry(heading, 'heading')]),
      ...(day === undefined || dates.length > 0 ? [] : [carry(day, 'story')]),
    ];
  });
}
