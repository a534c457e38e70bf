import { Parser } from 'htmlparser2';
import { BlockWriter } from './block-writer.ts';
import { chooseRegion, type RegionBlock } from './choose-region.ts';
import { type ElementAttributes, type ElementRules, isBlockElement, isSkipped } from './element-rules.ts';
import type { RawBlock } from './raw-block.ts';

interface OpenElement {
  readonly name: string;
  readonly skipped: boolean;
  readonly region: number;
}

/**
 * The parser's own bookkeeping costs the square of the nesting, so a page is fed to it in pieces and dropped where it
 * is nested deeper than any browser would show.
 */
const DEEPEST = 1_000;
const CHUNK = 16_384;

const HEADING = /^h[1-6]$/;

/** Where the parser stands: the open elements, and the region (an article or main element) of the innermost. */
class PageReader {
  readonly blocks: RegionBlock[] = [];
  private readonly open: OpenElement[] = [];
  private readonly writer = new BlockWriter();
  private readonly rules: ElementRules;
  private regions = 0;

  constructor(rules: ElementRules) {
    this.rules = rules;
  }

  private get innermost(): OpenElement {
    return this.open.at(-1) ?? { name: '', skipped: false, region: 0 };
  }

  get depth(): number {
    return this.open.length;
  }

  flush(): void {
    const block = this.writer.take();
    if (block === undefined) return;
    const { name, region } = this.innermost;
    const heading = this.open.slice(-4).some((element) => HEADING.test(element.name));
    this.blocks.push({ ...block, heading, listed: name === 'li', region });
  }

  enter(name: string, attributes: ElementAttributes): void {
    if (isBlockElement(name)) this.flush();
    const parent = this.innermost;
    const isRegion = name === 'article' || name === 'main';
    if (isRegion) this.regions += 1;
    this.open.push({
      name,
      skipped: parent.skipped || isSkipped(name, attributes, this.rules),
      region: isRegion ? this.regions : parent.region,
    });
  }

  leave(name: string): void {
    if (isBlockElement(name)) this.flush();
    this.open.pop();
  }

  write(text: string, posted: number, postedLength: number): void {
    if (!this.innermost.skipped) this.writer.write(text, posted, postedLength);
  }
}

/** The visible paragraphs, headings and list items of a page, each character traced to where it was posted. */
export function htmlBlocks(html: string, rules: ElementRules): RawBlock[] {
  const page = new PageReader(rules);
  const parser = new Parser({
    onopentag: (name, attributes) => page.enter(name, attributes),
    onclosetag: (name) => page.leave(name),
    ontext: (text) => page.write(text, parser.startIndex, parser.endIndex + 1 - parser.startIndex),
  });
  for (let at = 0; at < html.length && page.depth <= DEEPEST; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  if (page.depth <= DEEPEST) parser.end();
  page.flush();
  return chooseRegion(page.blocks);
}
