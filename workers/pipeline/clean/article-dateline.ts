import type { Block, Dateline } from '../document.ts';
import { keepSpans } from './cut-block.ts';
import { type DatelineWords, type ReadDateline, readDateline } from './dateline.ts';

/** Below the first paragraphs, a place before a dash heads an item and does not date the article. */
const DATED_PARAGRAPHS = 3;

interface Dated {
  readonly blocks: Block[];
  readonly dateline?: Dateline;
}

/** In a bulletin, the place before each item is its heading: nothing else says which country it is about. */
function asHeadings(blocks: readonly Block[], read: readonly (ReadDateline | undefined)[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    const found = read[index];
    if (found === undefined) return [block];
    const story = keepSpans(block, [{ start: found.length, end: block.text.length }]);
    const end = found.dateline.place?.length ?? 0;
    return end === 0 ? [story] : [{ ...keepSpans(block, [{ start: 0, end }]), kind: 'heading' }, story];
  });
}

/** The place of a dateline as a block of its own: nothing else may name the town or the state. */
function placeBlock(block: Block, place: string): Block[] {
  const start = block.text.indexOf(place);
  const { quoted: _, ...rest } = block;
  return start < 0 ? [] : [{ ...keepSpans(rest, [{ start, end: start + place.length }]), kind: 'dateline' }];
}

/**
 * Takes the datelines out of the paragraphs. That of the article is the first one, unless the page is a bulletin
 * whose items each begin with their own place.
 */
export function withoutDatelines(
  blocks: readonly Block[],
  lexicon: DatelineWords,
  publishedAt: string | undefined,
): Dated {
  const read = blocks.map(({ kind, text }) =>
    kind === 'prose' ? readDateline(text, lexicon, publishedAt) : undefined,
  );
  const all = read.filter((one) => one !== undefined);
  const places = new Set(all.map(({ dateline }) => dateline.place).filter((place) => place !== undefined));
  if (places.size > 1 && all.every(({ dateline }) => dateline.date === undefined)) {
    return { blocks: asHeadings(blocks, read) };
  }
  const paragraphs = blocks.flatMap(({ kind }, index) => (kind === 'prose' ? [read[index]] : []));
  const first = paragraphs
    .slice(0, DATED_PARAGRAPHS)
    .find((one) => one?.dateline.place !== undefined || one?.dateline.date !== undefined);
  return {
    blocks: blocks.flatMap((block, index) => {
      const found = read[index];
      if (found === undefined) return [block];
      const story = keepSpans(block, [{ start: found.length, end: block.text.length }]);
      const { place } = found.dateline;
      return found === first && place !== undefined ? [...placeBlock(block, place), story] : [story];
    }),
    ...(first === undefined ? {} : { dateline: first.dateline }),
  };
}
