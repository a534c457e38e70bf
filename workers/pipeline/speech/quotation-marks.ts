import type { Token } from '../token.ts';

export type MarkFamily = 'double' | 'single' | 'angle';

/** How a mark may be used where it stands; the state of reading decides between the two. */
export interface QuotationMark {
  readonly family: MarkFamily;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

const FAMILIES = new Map<string, MarkFamily>([
  ...['"', '“', '”', '„', '‟', "''", '``', '’’', '〝', '〞', '＂'].map((mark) => [mark, 'double'] as const),
  ...["'", '‘', '’', '‚', '‛', '`', '‹', '›'].map((mark) => [mark, 'single'] as const),
  ...['«', '»'].map((mark) => [mark, 'angle'] as const),
]);

const ONLY_OPEN = new Set(['„', '‟', '``', '‚', '`']);
const ONLY_CLOSE = new Set(["''", '’’']);
const OPENING_NEIGHBOURS = new Set(['(', '[', '—', '–', '-', ':', '/', ',']);
const CLOSING_NEIGHBOURS = /^[.,!?…;:)\]]+$/;

/**
 * Reads the mark at `at`, if it is one. A mark with a space before it and a letter behind it opens; the apostrophe of
 * "ministers'" is told from a closing single mark by the tag that the language model gives it.
 */
export function quotationMark(tokens: readonly Token[], at: number): QuotationMark | undefined {
  const token = tokens[at];
  const family = FAMILIES.get(token?.text ?? '');
  if (token === undefined || family === undefined) return undefined;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isGapBefore = before === undefined || before.end < token.start;
  const isGapAfter = after === undefined || after.start > token.end;
  const isFreeBefore = isGapBefore || OPENING_NEIGHBOURS.has(before?.text ?? '') || FAMILIES.has(before?.text ?? '');
  if (ONLY_OPEN.has(token.text)) return { family, mayOpen: true, mayClose: false };
  if (ONLY_CLOSE.has(token.text)) return { family, mayOpen: false, mayClose: true };
  // French style puts a space on the inner side: « mot ».
  if (family === 'angle') return { family, mayOpen: true, mayClose: true };
  const mayOpen = isFreeBefore && !isGapAfter;
  if (family === 'double')
    return { family, mayOpen: token.text === '“' || mayOpen, mayClose: token.text !== '“' || !mayOpen };
  const isApostrophe = token.tag === 'POS' && !CLOSING_NEIGHBOURS.test(before?.text ?? '');
  const mayClose = !isApostrophe && !isGapBefore;
  return { family, mayOpen: mayOpen && token.text !== '’', mayClose };
}
