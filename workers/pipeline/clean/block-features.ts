import { isDigit, isLetter, isSpace } from '../characters.ts';
import { type RawBlock, TERMINAL } from './raw-block.ts';

/** What a block looks like, whatever it says. */
export interface BlockFeatures {
  readonly words: number;
  /** Reads like a paragraph: long enough and closed like a sentence, or very long. */
  readonly prose: boolean;
  /** Closed like a sentence, however short. */
  readonly closed: boolean;
  /** Divided like a row of links: "World | Sport | Weather". */
  readonly divided: boolean;
  /** Equal for two blocks that say the same. */
  readonly key: string;
}

const LEAST_PROSE = 8;
const LONG_PROSE = 30;
/** Where a block is longer than this, the rest of it adds nothing to its features. */
const ENOUGH = 1_500;
const DIVIDERS = new Set('|·›»•→/');

function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) inside = false;
    else if (!inside && (isLetter(code) || isDigit(code))) {
      inside = true;
      words += 1;
    }
  }
  return words;
}

function countDividers(text: string): number {
  let dividers = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (DIVIDERS.has(text[at] ?? '') && isSpace(text.charCodeAt(at - 1))) dividers += 1;
  }
  return dividers;
}

/** Features of one block, in time linear in at most its first part. */
export function featuresOf(block: RawBlock): BlockFeatures {
  const text = block.text.slice(0, ENOUGH);
  const words = countWords(text);
  const closed = TERMINAL.test(block.text.slice(-8));
  const dividers = countDividers(text);
  const divided = dividers > 0 && dividers * 12 >= words;
  const listed = block.listed && !(closed && words >= LEAST_PROSE);
  const prose = !block.heading && !listed && !divided && ((closed && words >= LEAST_PROSE) || words >= LONG_PROSE);
  return { words, prose, closed, divided, key: text.slice(0, 300).toLowerCase() };
}
