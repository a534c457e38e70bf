import { Parser } from 'htmlparser2';
import { chooseRegion } from './choose-region.ts';
import type { ElementRules } from './element-rules.ts';
import { PARAGRAPH, PageReader } from './page-reader.ts';
import type { RawBlock } from './raw-block.ts';

/**
 * The parser's own bookkeeping costs the square of the nesting, so a page is fed to it in pieces and dropped where it
 * is nested deeper than any browser would show.
 */
const DEEPEST = 1_000;
const CHUNK = 16_384;

/** Reads the page; `spared` are the numbers of elements that are not left out, whatever they are called. */
function readPage(html: string, rules: ElementRules, spared: ReadonlySet<number>): PageReader {
  const page = new PageReader(rules, spared);
  const parser = new Parser({
    onopentag: (name, attributes) => page.enter(name, attributes),
    onclosetag: (name) => page.leave(name),
    ontext: (text) => page.write(text, parser.startIndex, parser.endIndex + 1 - parser.startIndex),
  });
  for (let at = 0; at < html.length && page.depth <= DEEPEST; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  if (page.depth <= DEEPEST) parser.end();
  page.flush(PARAGRAPH);
  return page;
}

/** A page with less text than this may have lost its article; a box of this share of all text may hold it. */
const LEAST_CHARACTERS = 400;
const MOST_OF_PAGE = 0.5;
const MOST_WRAPPERS = 4;

/**
 * The visible paragraphs, headings and list items of a page, each character traced to where it was posted. Where a
 * box that is left out by its name holds most of the page (an article inside a form, a layout called "sidebar"), it
 * is read after all, and what it holds is judged in its turn.
 */
export function htmlBlocks(html: string, rules: ElementRules): RawBlock[] {
  const spared = new Set<number>();
  let page = readPage(html, rules, spared);
  for (let count = 0; count < MOST_WRAPPERS && page.written < LEAST_CHARACTERS; count += 1) {
    const [element, size] = page.largestLeftOut();
    if (size < LEAST_CHARACTERS || size < (page.written + page.leftOut) * MOST_OF_PAGE) break;
    spared.add(element);
    page = readPage(html, rules, spared);
  }
  return chooseRegion(page.blocks);
}
