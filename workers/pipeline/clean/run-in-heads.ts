import type { Block } from '../document.ts';
import { keepSpans } from './cut-block.ts';
import type { PageWords } from './page-words.ts';

const HEAD = /^([^:.!?]{3,32}):\s+(?=["“‘'«]?[\p{Lu}\d$€£])/u;

/** Makes a heading of "Why it matters: …", so that the paragraph begins with its own first word. */
export function splitRunInHeads(blocks: readonly Block[], words: PageWords): Block[] {
  return blocks.flatMap((block): Block[] => {
    const found = block.kind === 'prose' ? HEAD.exec(block.text.slice(0, 40)) : null;
    const head = found?.[1] ?? '';
    if (found === null || !words['run-in-head'].has(head.toLowerCase().replaceAll('’', "'"))) return [block];
    return [
      { ...keepSpans(block, [{ start: 0, end: head.length }]), kind: 'heading' },
      keepSpans(block, [{ start: found[0].length, end: block.text.length }]),
    ];
  });
}
