import { isLetter } from '../../characters.ts';
import { CLITICS, FUSED } from './load-word-rules.ts';
import { isApostrophe } from './word-characters.ts';

/** No fused word is longer. */
const LONGEST_FUSED = 9;

const small = (text: string, from: number, to: number): string => text.slice(from, to).toLowerCase();

/** Where the last clitic of the word begins, or `end` when it has none. A clitic needs a word to lean on. */
function lastClitic(text: string, start: number, end: number): number {
  for (let mark = end - 2; mark >= end - 3 && mark > start; mark -= 1) {
    if (!isApostrophe(text.charCodeAt(mark))) continue;
    const tail = small(text, mark + 1, end);
    if (tail === 't' && mark - 1 > start && small(text, mark - 1, mark) === 'n') return mark - 1;
    const isSelf = tail === 'm' && mark - start === 1 && small(text, start, mark) === 'i';
    if (isSelf || CLITICS.has(tail)) return mark;
  }
  return end;
}

/** Appends the starts and ends of the parts of one word: "they|'d|'ve", "can|not", "ca|n't". */
export function pushParts(text: string, start: number, end: number, offsets: number[]): void {
  const first = end - start > LONGEST_FUSED ? undefined : FUSED.get(small(text, start, end).replace('’', "'"));
  if (first !== undefined) {
    offsets.push(start, start + first, start + first, end);
    return;
  }
  const cuts = [end];
  for (let at = end; ; ) {
    const cut = isLetter(text.charCodeAt(at - 1)) ? lastClitic(text, start, at) : at;
    if (cut === at) break;
    cuts.push(cut);
    at = cut;
  }
  let from = start;
  for (const cut of cuts.reverse()) {
    offsets.push(from, cut);
    from = cut;
  }
}
