import { Parser } from 'htmlparser2';
import { BlockWriter } from './block-writer.ts';
import { chooseRegion, type RegionBlock } from './choose-region.ts';
import { type ElementAttributes, type ElementRules, isBlockElement, judgeElement } from './element-rules.ts';
import type { RawBlock } from './raw-block.ts';

interface OpenElement {
  readonly name: string;
  /** The number of the element that is left out and holds this one; -1 for what is never for reading. */
  readonly leftOutBy?: number;
  readonly quoted: boolean;
  readonly region: number;
}

/**
 * The parser's own bookkeeping costs the square of the nesting, so a page is fed to it in pieces and dropped where it
 * is nested deeper than any browser would show.
 */
const DEEPEST = 1_000;
const CHUNK = 16_384;

const HEADING = /^h[1-6]$/;
/** More breaks than this between two lines, or any other element, make them two paragraphs. */
const ONE_BREAK = 1;
const PARAGRAPH = 9;
const NEVER = -1;

/** Where the parser stands: the open elements, and the region (an article or main element) of the innermost. */
class PageReader {
  readonly blocks: RegionBlock[] = [];
  private readonly open: OpenElement[] = [];
  private readonly writer = new BlockWriter();
  private readonly rules: ElementRules;
  private readonly spared: ReadonlySet<number>;
  /** Characters of text in each element that is left out by its name. */
  private readonly sizes = new Map<number, number>();
  private elements = 0;
  private regions = 0;
  private breaks = PARAGRAPH;
  written = 0;
  leftOut = 0;

  constructor(rules: ElementRules, spared: ReadonlySet<number>) {
    this.rules = rules;
    this.spared = spared;
  }

  private get innermost(): OpenElement {
    return this.open.at(-1) ?? { name: '', quoted: false, region: 0 };
  }

  get depth(): number {
    return this.open.length;
  }

  /** Ends the block that is being written; `breaks` is what divides it from the next one. */
  flush(breaks: number): void {
    const block = this.writer.take();
    const before = this.breaks;
    this.breaks = block === undefined ? Math.min(PARAGRAPH, before + breaks) : breaks;
    if (block === undefined) return;
    const { name, region, quoted } = this.innermost;
    const heading = this.open.slice(-4).some((element) => HEADING.test(element.name));
    this.blocks.push({
      ...block,
      heading,
      listed: name === 'li',
      region,
      ...(quoted ? { quoted } : {}),
      ...(before === ONE_BREAK ? { continues: true } : {}),
    });
  }

  enter(name: string, attributes: ElementAttributes): void {
    if (isBlockElement(name)) this.flush(name === 'br' ? ONE_BREAK : PARAGRAPH);
    const parent = this.innermost;
    const isRegion = name === 'article' || name === 'main';
    if (isRegion) this.regions += 1;
    this.elements += 1;
    const leftOutBy = parent.leftOutBy ?? this.judge(name, attributes, parent.region > 0);
    this.open.push({
      name,
      ...(leftOutBy === undefined ? {} : { leftOutBy }),
      quoted: parent.quoted || name === 'blockquote',
      region: isRegion ? this.regions : parent.region,
    });
  }

  private judge(name: string, attributes: ElementAttributes, inside: boolean): number | undefined {
    const judgement = judgeElement(name, attributes, this.rules, inside);
    if (judgement === 'never') return NEVER;
    return judgement === 'furniture' && !this.spared.has(this.elements) ? this.elements : undefined;
  }

  /** The element that is left out by its name and holds most text, and how much. */
  largestLeftOut(): [element: number, size: number] {
    return [...this.sizes].reduce((largest, entry) => (entry[1] > largest[1] ? entry : largest), [0, 0]);
  }

  leave(name: string): void {
    if (isBlockElement(name) && name !== 'br') this.flush(PARAGRAPH);
    this.open.pop();
  }

  write(text: string, posted: number, postedLength: number): void {
    const { name, leftOutBy } = this.innermost;
    if (leftOutBy !== undefined) {
      const size = text.trim().length;
      this.leftOut += leftOutBy === NEVER ? 0 : size;
      if (leftOutBy !== NEVER) this.sizes.set(leftOutBy, (this.sizes.get(leftOutBy) ?? 0) + size);
      return;
    }
    this.written += text.length;
    // Where line breaks count, a blank line divides paragraphs; it comes in one piece of text, never as an entity.
    const parts = name === 'pre' && text.length === postedLength ? text.split(/(?<=\n)[ \t\r]*\n/) : [text];
    if (parts.length === 1) {
      this.writer.write(text, posted, postedLength);
      return;
    }
    let from = 0;
    for (const part of parts) {
      const at = text.indexOf(part, from);
      if (from > 0) this.flush(PARAGRAPH);
      this.writer.write(part, posted + at, part.length);
      from = at + part.length;
    }
  }
}

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
