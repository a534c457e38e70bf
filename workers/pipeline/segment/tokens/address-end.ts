import { isLetter, isSpace } from '../../characters.ts';
import { FULL_STOP, runEnd, wordCharacter } from './word-characters.ts';

const SCHEME = /(?:https?|ftp):\/\/|mailto:|www\./iy;
/** Marks that no address is written across in running text. */
const NEVER_INSIDE = new Set('<>"“”«»');
/** Marks that belong to the sentence when they end an address. */
const NEVER_LAST = new Set(".,;:!?'’)]}…");
/** A mailbox name has at most this many characters (RFC 5321, 4.5.3.1.1). */
const LONGEST_MAILBOX = 64;
const MAILBOX_MARKS = new Set('.+-_%');

/** The end of an address that runs on to the next space, without the marks that close the sentence around it. */
export function pathEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isSpace(text.charCodeAt(end)) && !NEVER_INSIDE.has(text[end] ?? '')) end += 1;
  while (end > from && NEVER_LAST.has(text[end - 1] ?? '')) end -= 1;
  return end;
}

function webEnd(text: string, start: number): number {
  SCHEME.lastIndex = start;
  if (!SCHEME.test(text)) return start;
  const from = SCHEME.lastIndex;
  const end = pathEnd(text, from);
  return end > from ? end : start;
}

/** The end of a host name: words with single full stops or hyphens between them. */
function hostEnd(text: string, from: number): number {
  let end = runEnd(text, from);
  while ((text[end] === '.' || text[end] === '-') && end > from && wordCharacter(text, end + 1) > 0) {
    end = runEnd(text, end + 1);
  }
  return end;
}

function mailEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_MAILBOX);
  let at = start;
  while (at < limit && (MAILBOX_MARKS.has(text[at] ?? '') || wordCharacter(text, at) > 0)) at += 1;
  if (text[at] !== '@' || at === start) return start;
  const end = hostEnd(text, at + 1);
  return text.slice(at, end).includes('.') ? end : start;
}

/** Whether an address may stand anywhere in the text: asked once, it spares the look at every word. */
export const mayHoldAddress = (text: string): boolean => /@|:\/\/|www\.|mailto:/i.test(text);

/** The end of a web or mail address that begins at `start`, or `start`. */
export function addressEnd(text: string, start: number): number {
  if (!isLetter(text.charCodeAt(start))) return start;
  const web = webEnd(text, start);
  return web > start ? web : mailEnd(text, start);
}

/** The end of "@handle" or "#tag"; `start` where a figure or nothing follows: "#1", "@ 7:30". */
export function tagEnd(text: string, start: number): number {
  const opens = text[start] === '@' || text[start] === '#';
  if (!opens || (start > 0 && wordCharacter(text, start - 1) > 0)) return start;
  const isName = isLetter(text.charCodeAt(start + 1)) || text[start + 1] === '_';
  return isName ? runEnd(text, start + 2) : start;
}

/** Goes on over the rest of a name such as "example.com" and "news.example.org/path". */
export function dottedEnd(text: string, from: number): number {
  let end = from;
  while (text.charCodeAt(end) === FULL_STOP && /[\p{Ll}\p{N}]/u.test(text[end + 1] ?? '')) end = runEnd(text, end + 1);
  return end > from && text[end] === '/' && wordCharacter(text, end + 1) > 0 ? pathEnd(text, end) : end;
}
