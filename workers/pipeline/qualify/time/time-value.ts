import type { CalendarDate, TimeUnit } from './calendar.ts';

/** What is asked of a date that may lie on either side of today: where the event is. */
export type Direction = 'past' | 'future';

/** "last Friday", "this Friday", "next Friday"; a bare one goes by the direction of the event. */
export type Which = 'last' | 'this' | 'next';

/**
 * What the words say, before it is known when they were written. `deictic` counts from the day of publication
 * ("two years ago"), `anaphoric` from the date named before ("two years later"), `offset` from a date named with it.
 */
export type TimeValue =
  | {
      readonly kind: 'date';
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly which?: Which;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: Which; readonly week?: number }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'season'; readonly season: number; readonly year?: number; readonly which?: Which }
  | { readonly kind: 'division'; readonly code: number; readonly year: TimeValue }
  | { readonly kind: 'period'; readonly text: string }
  | { readonly kind: 'deictic'; readonly unit: TimeUnit; readonly by: number }
  | { readonly kind: 'anaphoric'; readonly unit: TimeUnit; readonly by: number }
  | { readonly kind: 'offset'; readonly unit: TimeUnit; readonly by: number; readonly base: TimeValue }
  | { readonly kind: 'range'; readonly start: TimeValue; readonly end: TimeValue }
  | { readonly kind: 'open'; readonly bound: 'start' | 'end'; readonly of: TimeValue }
  | { readonly kind: 'approximate'; readonly of: TimeValue }
  /** "two days after the raid": how far from an event that has no date beside it. */
  | { readonly kind: 'away'; readonly unit: TimeUnit; readonly by: number }
  /** A time of day and no day: that of the story. */
  | { readonly kind: 'same-day' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'set' }
  /** Words of time that lead to no date: "a day after he resigned". They still belong to their event. */
  | { readonly kind: 'unknown' };

/** The words from one token up to `to`, exclusive, and what they say. */
export interface TimeReading {
  readonly to: number;
  readonly value: TimeValue;
}

export type TimeKind = 'point' | 'range' | 'duration' | 'set';

/** How far the clause is from the event behind "after" or "before"; `today` is the day of publication. */
export interface Away {
  readonly unit: TimeUnit;
  readonly by: number;
  readonly today?: CalendarDate;
}

/**
 * Words of one sentence that say when. `head` is the token by which they hang in the tree, `governor` what they hang
 * on, -1 for the root. `past` and `future` are
 * the EDTF value for an event on that side of publication; absent where it cannot be known.
 */
export interface TimeExpression {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly governor: number;
  readonly kind: TimeKind;
  readonly past?: string;
  readonly future?: string;
  /** Counted forward from publication: "next month"; never the time of an event of the past. */
  readonly ahead?: boolean;
  /** A date without its year that was long ago and comes again soon: in the present tense it is the coming one. */
  readonly soon?: boolean;
  /** Its clause speaks in the present of what is to come: "is due on Friday", "flies to Rome on Friday". */
  readonly coming?: boolean;
  readonly away?: Away;
  /** An hour without its day. */
  readonly isHour?: boolean;
  /** From an earlier sentence: the date that heads a list item, or the day on which the story stands. */
  readonly carried?: 'heading' | 'story';
}

/** The EDTF value of an expression for an event on the given side of the day of publication. */
export const resolveTime = (expression: TimeExpression, direction: Direction): string | undefined =>
  expression[direction];
