import { isDigit, isWord } from '../../characters.ts';
import { UNITS } from './load-word-rules.ts';
import { digitsEnd, isApostrophe, isHyphen, runEnd } from './word-characters.ts';

/** Groups of digits between equal marks: a telephone number or a date has no more. */
const MOST_GROUPS = 5;
const LONGEST_GROUP = 5;

/** The lengths of the groups of digits that `mark` divides from `from` on, and where the last one ends. */
function groupsOf(text: string, from: number, isMark: (code: number) => boolean): { lengths: number[]; end: number } {
  const lengths: number[] = [];
  let start = from;
  let end = digitsEnd(text, start);
  while (end - start > 0 && end - start <= LONGEST_GROUP && lengths.length < MOST_GROUPS) {
    lengths.push(end - start);
    if (!isMark(text.charCodeAt(end)) || !isDigit(text.charCodeAt(end + 1))) return { lengths, end };
    start = end + 1;
    end = digitsEnd(text, start);
  }
  return { lengths: [], end: from };
}

/** "713-853-3989", "345-9945" and "2024-03-27" are one token; "2002-2005" and a score of "3-2" are two figures. */
function hyphenedEnd(text: string, start: number): number {
  const { lengths, end } = groupsOf(text, start, isHyphen);
  if (isWord(text.charCodeAt(end))) return start;
  const isLocalCall = lengths.length === 2 && lengths[0] === 3 && lengths[1] === 4;
  const isCallOrDate = lengths.length > 2 && Math.max(...lengths) > 2;
  return isLocalCall || isCallOrDate ? end : start;
}

/** "9/11", "27/03/2024" and "1/2" are one token. */
function slashedEnd(text: string, start: number): number {
  const { lengths, end } = groupsOf(text, start, (code) => code === 0x2f);
  if (isWord(text.charCodeAt(end)) || lengths.length < 2 || lengths.length > 3) return start;
  const isShort = lengths.every(
    (length, index) => length <= 2 || (lengths.length === 3 && index !== 1 && length === 4),
  );
  return isShort ? end : start;
}

/** Digits with what divides them: "1,900", "3.5", "10:30", "192.0.2.1". A comma has two or three digits behind it. */
function dividedEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  while (isDigit(text.charCodeAt(end + 1))) {
    const next = digitsEnd(text, end + 1);
    const length = next - end - 1;
    const mark = text[end];
    const joins = mark === '.' || (mark === ':' && length === 2) || (mark === ',' && (length === 2 || length === 3));
    if (!joins) break;
    end = next;
  }
  return end;
}

/** "1980's" is a decade; "2011's" has an owner's mark, which is a token of its own. */
function decadeEnd(text: string, start: number, end: number): number {
  const isRound = text[end - 1] === '0' && (end - start === 2 || end - start === 4);
  const hasMark = isApostrophe(text.charCodeAt(end)) && text[end + 1] === 's' && !isWord(text.charCodeAt(end + 2));
  return isRound && hasMark ? end + 2 : end;
}

/** The end of the number that begins at `start`; letters stay with it ("20th", "1980s", "4G") unless they are a unit. */
export function numberEnd(text: string, start: number): number {
  const grouped = Math.max(hyphenedEnd(text, start), slashedEnd(text, start));
  if (grouped > start) return grouped;
  const end = dividedEnd(text, start);
  const whole = runEnd(text, end);
  if (whole === end) return decadeEnd(text, start, end);
  const isClock = whole - end === 1 && /^[ap]\.m/i.test(text.slice(end, end + 3));
  return isClock || (whole - end <= 3 && UNITS.has(text.slice(end, whole))) ? end : whole;
}
