import type { Block } from '../document.ts';
import { keepSpans } from './cut-block.ts';
import type { PageWords } from './page-words.ts';
import { readLabel, speakerLabels } from './speaker-labels.ts';

/** Where questions are marked and answers are not, the questions are the headings of an explainer. */
function asHeadings(blocks: readonly Block[], words: PageWords): Block[] {
  return blocks.map((block) => {
    const label = block.kind === 'prose' && block.text.endsWith('?') ? readLabel(block.text, words) : undefined;
    if (label?.kind !== 'question') return block;
    return { ...keepSpans(block, [{ start: label.length, end: block.text.length }]), kind: 'heading' };
  });
}

/**
 * Takes the labels of an interview or a transcript out of its paragraphs. Every paragraph of a turn keeps its label
 * as `speaker`, and a label that names somebody stands before the turn as a block of its own, so that the name is
 * met by whoever looks for names. A paragraph without a label belongs to the turn before it while another follows.
 */
export function markTurns(blocks: readonly Block[], words: PageWords): Block[] {
  const labels = speakerLabels(
    blocks.map(({ kind, text }) => (kind === 'prose' ? text : '')),
    words,
  );
  const last = labels.findLastIndex((label) => label !== undefined);
  if (last < 0) return asHeadings(blocks, words);
  let speaker: string | undefined;
  return blocks.flatMap((block, index) => {
    const label = labels[index];
    if (block.kind === 'heading') speaker = undefined;
    if (label === undefined) return index < last && speaker !== undefined ? [{ ...block, speaker }] : [block];
    const isNew = label.kind === 'name' && speaker !== label.text;
    speaker = label.text;
    const said = { ...keepSpans(block, [{ start: label.length, end: block.text.length }]), speaker };
    const named = keepSpans(block, [{ start: 0, end: label.text.length }]);
    return isNew ? [{ ...named, kind: 'speaker' as const }, said] : [said];
  });
}
