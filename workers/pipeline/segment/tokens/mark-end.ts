import { isLetter, isWord } from '../../characters.ts';
import { CLIPPED, CLITICS } from './load-word-rules.ts';
import { digitsEnd, isApostrophe, isGap, isJoiner, isPair, runEnd } from './word-characters.ts';

/** Marks that form one token with others of their kind: an ellipsis, a long dash, "?!", a rule of equal signs. */
const KINDS = new Map<string, string>(
  ['.!?…', '-', '–', '—', '<', '>', '=', '*', '~', '_', '+', '`', "'", '’', '|'].flatMap((kind) =>
    [...kind].map((mark) => [mark, kind] as const),
  ),
);
const EYES = new Set(':;=');
const MOUTHS = new Set(')(DPp|\\/]');
const ZERO_WIDTH_JOINER = 0x200d;

/** Skin tones, and the letters by which flags of regions are spelt. */
const isModifier = (text: string, at: number): boolean =>
  (text.charCodeAt(at) === 0xd83c && /[\udffb-\udfff]/.test(text[at + 1] ?? '')) ||
  (text.charCodeAt(at) === 0xdb40 && isPair(text, at));
const isFlagLetter = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0xd83c && /[\udde6-\uddff]/.test(text[at + 1] ?? '');

const oneCharacter = (text: string, at: number): number => at + (isPair(text, at) ? 2 : 1);

/** One character with all that changes its look: accents, skin tone, or a family of joined emojis. */
function clusterEnd(text: string, start: number): number {
  let at = oneCharacter(text, start);
  if (isFlagLetter(text, start) && isFlagLetter(text, at)) at += 2;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isModifier(text, at)) at += 2;
    else if (isJoiner(code)) at += 1;
    else if (text.charCodeAt(at - 1) === ZERO_WIDTH_JOINER && at - start > 1 && isPair(text, at)) at += 2;
    else break;
  }
  return at;
}

/** ":)" and its like, between spaces. */
function faceEnd(text: string, start: number): number {
  if (!EYES.has(text[start] ?? '') || !isGap(text.charCodeAt(start - 1))) return start;
  const mouth = text[start + 1] === '-' ? start + 2 : start + 1;
  return MOUTHS.has(text[mouth] ?? '') && isGap(text.charCodeAt(mouth + 1)) ? mouth + 1 : start;
}

/** "'s" that stands apart from its word, "'em", "'72" and "'60s". */
function apostropheEnd(text: string, start: number): number {
  if (!isApostrophe(text.charCodeAt(start))) return start;
  const digits = digitsEnd(text, start + 1);
  const years = digits + (text[digits] === 's' ? 1 : 0);
  if (digits === start + 3 && !isWord(text.charCodeAt(years))) return years;
  if (!isLetter(text.charCodeAt(start + 1))) return start;
  const end = runEnd(text, start + 1);
  if (end - start > 6) return start;
  const word = text.slice(start + 1, end).toLowerCase();
  return CLITICS.has(word) || (CLIPPED.has(word) && isGap(text.charCodeAt(start - 1))) ? end : start;
}

function kindEnd(text: string, start: number): number {
  const kind = KINDS.get(text[start] ?? '');
  if (kind === undefined) return start;
  let end = start + 1;
  while (end < text.length && kind.includes(text[end] ?? ' ')) end += 1;
  return end;
}

/** The end of the mark that begins at `start`: always beyond it. */
export function markEnd(text: string, start: number): number {
  const special = Math.max(faceEnd(text, start), apostropheEnd(text, start));
  if (special > start) return special;
  const end = kindEnd(text, start);
  return end > start + 1 ? end : clusterEnd(text, start);
}
