import type { Block, Document } from '../document.ts';
import { postedEnd, postedStart } from '../offsets.ts';

/** The posted offsets of a stretch of tokens. */
export function postedSpan(document: Document, sentenceIndex: number, from: number, to: number): [number, number] {
  const sentence = document.sentences[sentenceIndex];
  const tokens = document.tokens[sentenceIndex] ?? [];
  const block: Block | undefined = document.blocks[sentence?.block ?? -1];
  const offset = sentence?.offset ?? 0;
  const runs = block?.runs ?? [];
  return [postedStart(runs, offset + (tokens[from]?.start ?? 0)), postedEnd(runs, offset + (tokens[to - 1]?.end ?? 0))];
}
