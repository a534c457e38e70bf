import { isLower } from '../characters.ts';
import { type Candidate, featuresOf } from './block-features.ts';
import { joined } from './cut-block.ts';

const LEAST_WORDS = 3;
/** No sentence is divided more often. */
const MOST_PARTS = 50;
/** Behind a line break inside a paragraph, a line of this length goes on even with a capital: it may break a name. */
const LONG_LINE = 40;

/** Whether a block ends in the middle of a sentence that the next one goes on with. */
function isBroken({ block, features }: Candidate, next: Candidate): boolean {
  if (features.closed || features.divided || features.words < LEAST_WORDS) return false;
  if (block.heading || next.block.heading || next.block.listed !== block.listed) return false;
  if (block.quoted !== next.block.quoted) return false;
  if (isLower(next.block.text.charCodeAt(0))) return /[\p{L}\p{N},’'”"]$/u.test(block.text.slice(-2));
  if (next.block.continues !== true || block.text.length < LONG_LINE) return false;
  return next.features.closed || next.block.text.length >= LONG_LINE;
}

/**
 * Joins what a line break, an empty line or an advertisement has divided inside a sentence: the first part is not
 * closed, and the second goes on with a small letter.
 */
export function joinBroken(candidates: readonly Candidate[]): Candidate[] {
  const whole: Candidate[] = [];
  let parts: Candidate[] = [];
  candidates.forEach((candidate, index) => {
    parts.push(candidate);
    const next = candidates[index + 1];
    if (next !== undefined && parts.length < MOST_PARTS && isBroken(candidate, next)) return;
    if (parts.length === 1) whole.push(candidate);
    else {
      const block = joined(parts.map((part) => part.block));
      whole.push({ block, features: featuresOf(block) });
    }
    parts = [];
  });
  return whole;
}
