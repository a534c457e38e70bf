import type { Candidate } from './block-features.ts';
import { namesNobodyNew, type StoryWords, sharedWith } from './story-words.ts';

const MOST_LAST_LINES = 4;
/** "Ana Ruiz lives in Accra." */
const PRESENTS =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)+,? (?:is (?:an?|the)|lives|writes|reports|covers|teaches|edits)\b/u;
const OWN_VOICE = /\b(?:we|our|us|your)\b/i;
const LEAST_LAST = 4;
/** "BUDRYS: And the border?" */
const TURN = /^\p{Lu}[\p{Lu} .'’-]{1,40}: /u;

/**
 * Short sentences right below the last paragraph may be the story's: they name nobody new, or they are sentences
 * and nothing was taken out between.
 */
export function isLastLine(
  { block, features }: Candidate,
  distance: number,
  story: StoryWords,
  isNext: boolean,
): boolean {
  if (distance > MOST_LAST_LINES || !features.closed || features.question || block.listed) return false;
  if (namesNobodyNew(story, block.text) || TURN.test(block.text)) return true;
  const isSentence = features.words >= LEAST_LAST && /[.!]["”’]?$/.test(block.text) && !PRESENTS.test(block.text);
  return isSentence && (isNext || sharedWith(story, block.text) > 0) && !OWN_VOICE.test(block.text);
}
