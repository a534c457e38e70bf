import { BlockWriter } from './block-writer.ts';
import type { RegionBlock } from './choose-region.ts';
import { type ElementAttributes, type ElementRules, isBlockElement, judgeElement } from './element-rules.ts';

interface OpenElement {
  readonly name: string;
  /** The number of the element that is left out and holds this one; -1 for what is never for reading. */
  readonly leftOutBy?: number;
  readonly quoted: boolean;
  readonly region: number;
}

const HEADING = /^h[1-6]$/;
/** More breaks than this between two lines, or any other element, make them two paragraphs. */
const ONE_BREAK = 1;
export const PARAGRAPH = 9;
const NEVER = -1;

/** Where the parser stands: the open elements, and the region (an article or main element) of the innermost. */
export class PageReader {
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
