import type { SentenceSpan } from '../claim.ts';
import type { Document } from '../document.ts';
import { type MarkFamily, type QuotationMark, quotationMark } from './quotation-marks.ts';

/** The words between two quotation marks, over as many sentences and paragraphs as they run. */
export interface Quotation {
  /** What stands inside the marks, one span a sentence. */
  readonly pieces: readonly SentenceSpan[];
  /** Quotations inside this one, whose "I" is somebody else's: “She said: ‘I am free.’” */
  readonly nested?: readonly SentenceSpan[];
}

interface Inner {
  readonly family: MarkFamily;
  readonly sentence: number;
  readonly from: number;
}

interface Open {
  readonly family: MarkFamily;
  readonly sentence: number;
  readonly opensBlock: boolean;
  readonly pieces: SentenceSpan[];
  readonly nested: SentenceSpan[];
  inner?: Inner | undefined;
  /** Where the piece in the current sentence begins. */
  from: number;
}

/** Reads marks from left to right. Only the outermost quotation is kept: a quotation in a quotation is its speaker's. */
class QuotationReader {
  readonly found: Quotation[] = [];
  private open: Open | undefined;
  /** No single mark closes in this block behind the one that was looked at. */
  private blockWithoutCloser = -1;
  private readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  read(): readonly Quotation[] {
    const { sentences, tokens } = this.document;
    sentences.forEach((sentence, index) => {
      const opensBlock = sentence.block !== sentences[index - 1]?.block;
      if (opensBlock) this.enterBlock(index);
      (tokens[index] ?? []).forEach((_, at) => {
        this.readMark(index, at, opensBlock && at === 0);
      });
      this.endSentence(index);
    });
    this.giveUp();
    return this.found;
  }

  /** A quotation runs on into a paragraph only if that opens with a mark again. */
  private enterBlock(index: number): void {
    if (this.open === undefined) return;
    const mark = quotationMark(this.document.tokens[index] ?? [], 0);
    if (mark?.family !== this.open.family || !mark.mayOpen) this.giveUp();
  }

  private readMark(sentence: number, at: number, opensBlock: boolean): void {
    const mark = quotationMark(this.document.tokens[sentence] ?? [], at);
    if (mark === undefined) return;
    if (this.open === undefined) {
      if (mark.mayOpen && (mark.family !== 'single' || opensBlock || this.closesLater(sentence, at)))
        this.open = { family: mark.family, sentence, opensBlock, pieces: [], nested: [], from: at + 1 };
      return;
    }
    if (mark.family !== this.open.family) {
      this.readInner(mark, sentence, at);
      return;
    }
    if (opensBlock) this.open.from = 1;
    else if (mark.mayClose) this.close(sentence, at);
    else if (mark.family === 'double' && this.openedHere(sentence, at)) this.close(sentence, at);
    else {
      // A second opening mark: the one before was never closed.
      this.giveUp();
      this.open = { family: mark.family, sentence, opensBlock, pieces: [], nested: [], from: at + 1 };
    }
  }

  /** A quotation in a quotation counts when it closes in its sentence; anything else may be an apostrophe. */
  private readInner({ family, mayOpen, mayClose }: QuotationMark, sentence: number, at: number): void {
    const inner = this.open?.inner;
    if (this.open === undefined) return;
    if (inner?.sentence === sentence && inner.family === family && mayClose) {
      this.open.nested.push({ sentence, from: inner.from, to: at });
      this.open.inner = undefined;
    } else if (mayOpen) this.open.inner = { family, sentence, from: at + 1 };
  }

  /** German style: „…“ closes with the mark that opens in English. */
  private openedHere(sentence: number, at: number): boolean {
    const { open } = this;
    const opener = this.document.tokens[open?.sentence ?? -1]?.[(open?.pieces[0]?.from ?? open?.from ?? 0) - 1];
    return opener?.text === '„' && this.document.tokens[sentence]?.[at]?.text === '“';
  }

  private closesLater(sentence: number, from: number): boolean {
    const { sentences, tokens } = this.document;
    const block = sentences[sentence]?.block ?? -1;
    if (this.blockWithoutCloser === block) return false;
    for (let index = sentence; sentences[index]?.block === block; index += 1) {
      const words = tokens[index] ?? [];
      for (let at = index === sentence ? from + 1 : 0; at < words.length; at += 1) {
        const mark = quotationMark(words, at);
        if (mark?.family === 'single' && mark.mayClose) return true;
      }
    }
    this.blockWithoutCloser = block;
    return false;
  }

  private endSentence(sentence: number): void {
    if (this.open === undefined) return;
    this.addPiece(sentence, this.document.tokens[sentence]?.length ?? 0);
    this.open.from = 0;
  }

  private addPiece(sentence: number, to: number): void {
    if (this.open !== undefined && to > this.open.from) this.open.pieces.push({ sentence, from: this.open.from, to });
  }

  private close(sentence: number, at: number): void {
    this.addPiece(sentence, at);
    if (this.open !== undefined && this.open.pieces.length > 0)
      this.found.push({ pieces: this.open.pieces, nested: this.open.nested });
    this.open = undefined;
  }

  /** A closing mark was forgotten: nothing behind the sentence is trusted, unless the paragraph opened with the mark. */
  private giveUp(): void {
    const { open } = this;
    this.open = undefined;
    if (open === undefined) return;
    const pieces = open.opensBlock ? open.pieces : open.pieces.filter(({ sentence }) => sentence === open.sentence);
    if (pieces.length > 0) this.found.push({ pieces, nested: open.nested });
  }
}

/** The outermost quotations of a document, in order. */
export const findQuotations = (document: Document): readonly Quotation[] => new QuotationReader(document).read();

/** Which tokens of each sentence stand in one of these spans. */
export function tokensIn(spans: readonly SentenceSpan[]): Map<number, Set<number>> {
  const inside = new Map<number, Set<number>>();
  for (const { sentence, from, to } of spans) {
    const tokens = inside.get(sentence) ?? new Set();
    for (let at = from; at < to; at += 1) tokens.add(at);
    inside.set(sentence, tokens);
  }
  return inside;
}
