import type { Block } from '../document.ts';
import { type BlockFeatures, featuresOf } from './block-features.ts';
import { type Furniture, type FurnitureRule, furnitureOf } from './furniture.ts';
import { isHeadline } from './headline.ts';
import type { RawBlock } from './raw-block.ts';

interface Candidate {
  readonly block: RawBlock;
  readonly features: BlockFeatures;
}

/** A heading of the story is short and stands alone; three lines in a row without a full stop are a list. */
const LONGEST_HEADING = 20;
const LIST_RUN = 3;
/** "Comments" above most of the text is a link to them, not their beginning. */
const END_AFTER = 0.3;
/** A shorter paragraph under "Related stories" is a teaser. */
const LEAST_RESUMING = 12;

/** Takes out what the wording, the look or a second appearance gives away, section by section. */
function withoutFurniture(candidates: readonly Candidate[], furniture: Furniture): Candidate[] {
  const proseWords = candidates.reduce((sum, { features }) => sum + (features.prose ? features.words : 0), 0);
  const kept: Candidate[] = [];
  const seen = new Set<string>();
  let section: FurnitureRule | undefined;
  let keptWords = 0;
  for (const [index, candidate] of candidates.entries()) {
    const { block, features } = candidate;
    const { words, prose } = features;
    const rule = furnitureOf({ text: block.text, words, prose, tail: index > candidates.length * 0.6 }, furniture);
    if (rule?.effect === 'end' && keptWords > proseWords * END_AFTER) break;
    if (rule !== undefined) {
      if (rule.effect !== 'drop') section = rule;
      continue;
    }
    if (section !== undefined && !(prose && words >= LEAST_RESUMING)) continue;
    section = undefined;
    if (seen.has(features.key) || (features.divided && !prose)) continue;
    seen.add(features.key);
    kept.push(candidate);
    if (prose) keptWords += words;
  }
  return kept;
}

/** Whether a line between paragraphs belongs to the story: a heading over prose, or a very short sentence. */
function isInside(candidates: readonly Candidate[], index: number, runLength: number): boolean {
  const { block, features } = candidates[index] as Candidate;
  if (features.closed && !block.listed) return true;
  return runLength < LIST_RUN && !block.listed && features.words > 0 && features.words <= LONGEST_HEADING;
}

/** How many blocks without prose stand together around each block. */
function runLengths(candidates: readonly Candidate[]): number[] {
  const lengths = new Array<number>(candidates.length).fill(0);
  let from = 0;
  for (let at = 0; at <= candidates.length; at += 1) {
    const candidate = candidates[at];
    if (candidate !== undefined && !candidate.features.prose) continue;
    lengths.fill(at - from, from, at);
    from = at + 1;
  }
  return lengths;
}

const toBlock = ({ block, features }: Candidate): Block => ({
  kind: features.prose || (features.closed && !block.heading) ? 'prose' : 'heading',
  text: block.text,
  runs: block.runs,
});

/**
 * The blocks of the article: its headline, its paragraphs and the headings between them. What stands above the
 * first paragraph (by-lines, dates, sections) and below the last one (links, names) is furniture by its place.
 */
export function chooseArticle(raw: readonly RawBlock[], title: string | undefined, furniture: Furniture): Block[] {
  const all = raw.map((block) => ({ block, features: featuresOf(block) }));
  const kept = withoutFurniture(all, furniture);
  const first = kept.findIndex(({ features }) => features.prose);
  // An article without a single paragraph is a headline or a note: whatever is left of it is read.
  if (first < 0) return kept.map(toBlock);
  const last = kept.findLastIndex(({ features }) => features.prose);
  const lengths = runLengths(kept);
  const chosen = kept.filter(({ block, features }, index) => {
    if (features.prose) return true;
    if (index > last) return features.closed && !block.listed && index === last + 1;
    if (index < first)
      return isHeadline(block.text, title, index === first - 1) || (block.heading && index === first - 1);
    return isInside(kept, index, lengths[index] ?? 0);
  });
  return chosen.map(toBlock);
}
