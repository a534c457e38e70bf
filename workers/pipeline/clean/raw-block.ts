import type { OffsetRun } from '../offsets.ts';

/** A paragraph, heading, list item or stray line, before it is known whether it belongs to the article. */
export interface RawBlock {
  readonly text: string;
  readonly runs: readonly OffsetRun[];
  /** The markup says that it is a heading; plain text never does. */
  readonly heading: boolean;
  /** It begins with a bullet, an arrow or the like, or is an item of a list. */
  readonly listed: boolean;
  /** Set off as a quotation: every line begins with ">", or the markup says so. */
  readonly quoted?: boolean;
  /** It had a number, which is not in the text any more. */
  readonly numbered?: boolean;
  /** An agency signed it in brackets at its end, which are not in the text any more. */
  readonly signed?: boolean;
  /** Only a line break divides it from the block before. */
  readonly continues?: boolean;
}

/** Marks that begin a list item or a link line in scraped text. */
export const LIST_MARK = /^(?:[•·▪◦‣*»›>➜→➤►▶✓|#]|[-–—] )/u;

/** The end of a sentence, with whatever closes after it. */
export const TERMINAL = /[.!?…:;][”’"'»)\]]{0,3}$/u;
