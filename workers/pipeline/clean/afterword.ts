import type { Candidate } from './block-features.ts';
import type { PageWords } from './page-words.ts';
import { addressesReader } from './reader-address.ts';
import { DAY, sharedWith, storyWords } from './story-words.ts';

/** A column or an interview in which more paragraphs say "we" or "you" may end with one that does. */
const MOST_ADDRESSED = 0.2;
const LEAST_PARAGRAPHS = 3;
const LONGEST = 120;

/** Somebody says it, though no marks stand round it. */
const SAID = /\b(?:said|says|told|tells|wrote|writes|asked|added|warned|saw|heard)\b/;

/** Names as far as they are told from the first word of a sentence. */
const NAME = /(?<=[\p{L}\p{N},;)] )\p{Lu}[\p{L}\p{M}'’-]{2,}/gu;

/** Whether a paragraph names somebody, and nobody whom the others name. */
function namesOnlyOthers(candidate: Candidate, others: readonly Candidate[]): boolean {
  const names = (candidate.block.text.match(NAME) ?? []).filter((name) => !DAY.test(name));
  if (names.length === 0) return false;
  const story = storyWords(others.map(({ block }) => block.text));
  return names.every((name) => sharedWith(story, name) === 0);
}

/**
 * The last paragraphs of a page in which the publisher speaks of itself or to the reader, outside of quotations, and
 * names nobody of the story: who sends reporters where, whom it thanks, what else it offers.
 */
export function afterwords(candidates: readonly Candidate[], words: PageWords): ReadonlySet<Candidate> {
  const prose = candidates.filter(({ features }) => features.prose);
  const found = new Set<Candidate>();
  for (let at = prose.length - 1; at >= LEAST_PARAGRAPHS; at -= 1) {
    const last = prose[at] as Candidate;
    const { text } = last.block;
    const isNotice =
      last.features.words <= LONGEST && !/["“«]/.test(text) && !SAID.test(text) && addressesReader(text, words);
    if (!isNotice || !namesOnlyOthers(last, prose.slice(0, at))) break;
    found.add(last);
  }
  if (found.size === 0) return found;
  const story = prose.slice(0, prose.length - found.size);
  const addressed = story.filter(({ block }) => addressesReader(block.text, words)).length;
  return addressed <= Math.max(1, story.length * MOST_ADDRESSED) ? found : new Set();
}
