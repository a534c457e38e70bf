import type { Block, Document, Sentence } from '../document.ts';
import { postedEnd, postedStart } from '../offsets.ts';
import type { Context } from '../stage.ts';
import { sentenceSpans } from './sentence-spans.ts';

/** Splits every block into sentences; a heading or a label is one sentence however it is punctuated. */
export function segment(document: Document, { resources }: Context): Document {
  const sentences: Sentence[] = [];
  const add = (block: Block, blockIndex: number, offset: number, end: number): void => {
    const text = block.text.slice(offset, end);
    sentences.push({
      index: sentences.length,
      block: blockIndex,
      offset,
      kind: block.kind,
      text,
      start: postedStart(block.runs, offset),
      end: postedEnd(block.runs, end),
    });
  };
  document.blocks.forEach((block, index) => {
    for (const span of sentenceSpans(block.text, block.kind !== 'prose', resources.abbreviations)) {
      add(block, index, span.start, span.end);
    }
  });
  return { ...document, sentences };
}
