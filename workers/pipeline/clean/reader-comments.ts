import type { Candidate } from './block-features.ts';
import type { PageWords } from './page-words.ts';
import { isStamp } from './stamps.ts';

const LONGEST_HEAD = 60;
/** "kenny_b says:" */
export const SPEAKS = /^[^.!?]{2,50} (?:says|said|wrote|writes):?$/;

/** "3 thoughts on “The dam”" */
const COUNT = /^\d{1,4} (?:thoughts?|comments?|responses?|replies|reactions?) (?:on|to)\b/i;

/** As many buttons under remarks make them the remarks of readers. */
const LEAST_BUTTONS = 2;
const BUTTON = /^(?:reply|report|like|flag|recommend)(?: \(?\d+\)?)?$/i;

/** The remarks above the buttons with which readers answer them. */
export function remarks(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const above = candidates.filter((_, index) => BUTTON.test(candidates[index + 1]?.block.text ?? ''));
  return new Set(above.length >= LEAST_BUTTONS ? above : []);
}

/** Whether the remarks of readers begin here: how many they are, or who speaks and, below it, when. */
export function beginsComments(candidates: readonly Candidate[], index: number, words: PageWords): boolean {
  const head = candidates[index]?.block.text ?? '';
  if (COUNT.test(head.slice(0, 40))) return true;
  return head.length <= LONGEST_HEAD && SPEAKS.test(head) && isStamp(candidates[index + 1]?.block.text ?? '', words);
}
