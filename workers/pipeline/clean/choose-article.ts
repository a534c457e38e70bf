import type { Block } from '../document.ts';
import { afterwords } from './afterword.ts';
import { articleLists } from './article-lists.ts';
import { type Candidate, featuresOf } from './block-features.ts';
import type { Furniture } from './furniture.ts';
import { findHeadline, isLikeTitle, isTitle } from './headline.ts';
import { joinBroken } from './join-broken.ts';
import { isLastLine } from './last-lines.ts';
import { withoutFurniture } from './page-furniture.ts';
import type { PageWords } from './page-words.ts';
import type { RawBlock } from './raw-block.ts';
import { namesNobodyNew, type StoryWords, sharedWith, storyWords, tellsOfStory } from './story-words.ts';
import { summaryPoints } from './summary-points.ts';

/** A heading of the story is short and stands alone; three lines in a row without a full stop are a list. */
const LONGEST_HEADING = 20;
const LIST_RUN = 3;
/** A line above the story that is neither shorter nor about something else is its headline or what stands below it. */
const LEAST_HEADLINE = 4;
/** Without a title, a second line must be longer than the name of a paper to stand with the first. */
const LONG_HEADLINE = 9;
const LEAST_SHARED = 0.5;
const MOST_HEADLINES = 2;
/** A line of names and places below the headline is a by-line. */
const MOST_NAMED = 8;
const isOnlyNames = (text: string): boolean => {
  const words = text.slice(0, 160).split(/[ ,]+/);
  return words.length <= MOST_NAMED && words.every((word) => /^(?:\p{Lu}[\p{L}.'’-]*|and|in|&)$/u.test(word));
};
/** A line with a time of day or a date in figures says when the page was made. */
const CLOCK = /\b\d{1,2}[:.]\d{2}\b/;

/** "Ivan Petrov, Lima": a name and a place in a line of its own is a by-line. */
const isByLine = (text: string): boolean => text.includes(', ') && isOnlyNames(text);
/** An explainer asks as often, each time above the paragraph that answers. */
const LEAST_QUESTIONS = 3;
const LONGEST_ASKED = 10;

/** The questions of an explainer, which are headings whatever they name: "And Turkey?" */
function askedAbove(candidates: readonly Candidate[], first: number): ReadonlySet<Candidate> {
  const asked = candidates.filter(({ block, features }, index) => {
    const isAlone = candidates[index - 1]?.features.prose === true && candidates[index + 1]?.features.prose === true;
    return index > first && features.question && features.words <= LONGEST_ASKED && isAlone && !block.listed;
  });
  return new Set(asked.length >= LEAST_QUESTIONS ? asked : []);
}

/** Whether a line between paragraphs belongs to the story: a heading over prose, or a very short sentence. */
function isInside({ block, features }: Candidate, runLength: number, story: StoryWords): boolean {
  if (isByLine(block.text) && !block.heading) return false;
  if (features.closed && !features.question && !block.listed) return true;
  if (runLength >= LIST_RUN || block.listed || features.words === 0 || features.words > LONGEST_HEADING) return false;
  // A question that names nobody new harms nobody where it is a link after all.
  const isAsked = features.question && namesNobodyNew(story, block.text);
  return block.heading || isAsked || tellsOfStory(story, block.text);
}

/** How many blocks without prose and without a full stop stand together around each block. */
function runLengths(candidates: readonly Candidate[]): number[] {
  const lengths = new Array<number>(candidates.length).fill(0);
  let from = 0;
  for (let at = 0; at <= candidates.length; at += 1) {
    const { block, features } = candidates[at] ?? {};
    const isOpen = features !== undefined && (!features.closed || features.question || block?.listed === true);
    if (isOpen && !features.prose) continue;
    lengths.fill(at - from, from, at);
    from = at + 1;
  }
  return lengths;
}

/**
 * The lines above the first paragraph that belong to the story: what says what the title says, what stands between it
 * and the story and speaks of the same, or, where no title is found, the nearest lines long enough for a headline.
 */
function headlines(
  above: readonly Candidate[],
  title: string | undefined,
  found: number,
  story: StoryWords,
): Set<number> {
  const chosen = new Set<number>(found < 0 ? [] : [found]);
  for (let at = above.length - 1; at > found && chosen.size < MOST_HEADLINES; at -= 1) {
    const { block, features } = above[at] as Candidate;
    const isHeading = block.heading && at === above.length - 1;
    if (block.listed || CLOCK.test(block.text) || (features.words < LEAST_HEADLINE && !isHeading)) continue;
    const isNearest = title === undefined && chosen.size === 0;
    const isAbout =
      !isOnlyNames(block.text) &&
      sharedWith(story, block.text) >= LEAST_SHARED &&
      (found >= 0 || (title === undefined && features.words >= LONG_HEADLINE));
    if (isNearest || isHeading || isAbout || (title !== undefined && isLikeTitle(block.text, title))) chosen.add(at);
  }
  return chosen;
}

function toBlock({ block, features }: Candidate, isHeadline = false): Block {
  const isProse = !isHeadline && (features.prose || (features.closed && !block.heading && !features.question));
  const { text, runs, quoted } = block;
  return { kind: isProse ? 'prose' : 'heading', text, runs, ...(quoted === true ? { quoted } : {}) };
}

/**
 * The blocks of the article: its headline, its paragraphs and the headings between them. What stands above the
 * headline or the first paragraph (by-lines, dates, sections) and below the last one (links, names) is furniture by
 * its place.
 */
export function chooseArticle(
  raw: readonly RawBlock[],
  title: string | undefined,
  furniture: Furniture,
  words: PageWords,
): Block[] {
  const all = raw.map((block) => ({ block, features: featuresOf(block) }));
  const left = joinBroken(withoutFurniture(all, furniture, words, (line) => isTitle(line, title)));
  const afterword = afterwords(left, words);
  const kept = left.filter((candidate) => !afterword.has(candidate));
  const top = findHeadline(kept, title);
  const first = kept.findIndex(({ features }, index) => features.prose && index > top);
  // An article without a single paragraph is a headline or a note: whatever is left of it is read.
  if (first < 0) return kept.map((candidate) => toBlock(candidate));
  const last = kept.findLastIndex(({ features }) => features.prose);
  const story = storyWords(kept.slice(first).flatMap(({ block, features }) => (features.prose ? [block.text] : [])));
  const above = headlines(kept.slice(0, first), title, top, story);
  const lengths = runLengths(kept);
  const asked = askedAbove(kept, first);
  const points = summaryPoints(kept, words);
  const items = articleLists(kept);
  const before = new Map(all.map((candidate, index) => [candidate, all[index - 1]]));
  return kept.flatMap((candidate, index) => {
    const { features } = candidate;
    if (points.has(candidate)) return [{ ...toBlock(candidate), kind: 'prose' }];
    // Behind its summary a live page begins with the heading of its newest post.
    const isPost = points.size > 0 && index === first - 1 && isInside(candidate, 1, story) && features.words > 1;
    if (index < first) return above.has(index) || isPost ? [toBlock(candidate, true)] : [];
    if (features.prose) return [toBlock(candidate)];
    if (items.has(candidate)) return [{ ...toBlock(candidate), kind: 'prose' }];
    const isNext = before.get(candidate) === kept[index - 1];
    if (index > last && !isLastLine(candidate, index - last, story, isNext)) return [];
    return asked.has(candidate) || isInside(candidate, lengths[index] ?? 0, story) ? [toBlock(candidate)] : [];
  });
}
